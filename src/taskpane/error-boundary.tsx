import { Component, type ReactNode } from 'react';
import { copyText } from './dom/copy-text';
import { toDetails, toFault } from './state/to-pane-fault';
import type { PaneKeep } from './keeping/pane-keep';
import { speak, type WordList } from './words/speak';

interface ErrorBoundaryProps {
  readonly words: WordList;
  readonly keep: PaneKeep;
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
    const say = speak(this.props.words);
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
          {this.props.keep.store.get().isKept && (
            <button type="button" onClick={() => void this.props.keep.clear().then(() => location.reload())}>
              {say('crashClear')}
            </button>
          )}
        </div>
        <pre className="details" tabIndex={0}>
          {details.slice(0, 2000)}
        </pre>
      </main>
    );
  }
}
