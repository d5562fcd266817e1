import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';

interface OptionalChoiceProps {
  readonly label: string;
  /** What was chosen; null where nothing was. */
  readonly chosen: string | null;
  /** What choosing is good for. */
  readonly hint: string;
  readonly isBusy: boolean;
  /** The button that chooses. */
  readonly children: ReactNode;
  readonly onRemove: () => void;
}

/** What need not be given, and can be taken back. */
export function OptionalChoice({ label, chosen, hint, isBusy, children, onRemove }: OptionalChoiceProps) {
  const say = useWords();
  return (
    <section className="stack" aria-label={label}>
      <p className="strong">{label}</p>
      <p className="hint" role="status">
        {chosen ?? hint}
      </p>
      <div className="actions">
        {children}
        {chosen !== null && (
          <Button disabled={isBusy} onClick={onRemove}>
            {say('previousRemove')}
          </Button>
        )}
      </div>
    </section>
  );
}
