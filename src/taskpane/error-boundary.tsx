import { Component, type ReactNode } from 'react';
import type { Language } from '../book/fault';
import { copyText } from './dom/copy-text';
import { toDetails, toFault } from './state/to-fault';
import { speak } from './words/speak';

interface ErrorBoundaryProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** A pane is never blank: where drawing it failed, it says so. Needs nothing that could have failed with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly details: string | null }> {
  override readonly state = { details: null };

  static getDerivedStateFromError(error: unknown) {
    return { details: toDetails(toFault(error)) };
  }

  override render() {
    const { details } = this.state as { readonly details: string | null };
    if (details === null) return this.props.children;
    const say = speak(this.props.language);
    return (
      <main className="view">
        <div role="alert">
          <h1>{say('crashTitle')}</h1>
          <p>{say('crashHelp')}</p>
        </div>
        <div className="actions">
          <button type="button" onClick={() => void copyText(details)}>
            {say('copyDetails')}
          </button>
          <button type="button" onClick={() => location.reload()}>
            {say('reload')}
          </button>
        </div>
        <pre className="details" tabIndex={0}>{details.slice(0, 2000)}</pre>
      </main>
    );
  }
}
