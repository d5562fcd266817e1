import { Button } from '@fluentui/react-components';
import { FileButton } from '../parts/file-button';
import { useWords } from '../words/use-words';

interface PreviousSummaryProps {
  readonly chosen: File | null;
  /** What choosing one is good for. */
  readonly hint: string;
  readonly isBusy: boolean;
  readonly onChoose: (file: File | null) => void;
}

/** The summary of an earlier period, which need not be given. */
export function PreviousSummary({ chosen, hint, isBusy, onChoose }: PreviousSummaryProps) {
  const say = useWords();
  return (
    <section className="stack" aria-label={say('previous')}>
      <p className="strong">{say('previous')}</p>
      <p className="hint" role="status">
        {chosen ? chosen.name : hint}
      </p>
      <div className="actions">
        <FileButton accept=".xlsx" disabled={isBusy} onFiles={([file]) => file && onChoose(file)}>
          {say('previousPick')}
        </FileButton>
        {chosen && (
          <Button disabled={isBusy} onClick={() => onChoose(null)}>
            {say('previousRemove')}
          </Button>
        )}
      </div>
    </section>
  );
}
