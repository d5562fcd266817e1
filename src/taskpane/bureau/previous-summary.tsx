import { FileButton } from '../parts/file-button';
import { OptionalChoice } from '../parts/optional-choice';
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
    <OptionalChoice
      label={say('previous')}
      chosen={chosen && chosen.name}
      hint={hint}
      isBusy={isBusy}
      onRemove={() => onChoose(null)}
    >
      <FileButton accept=".xlsx" disabled={isBusy} onFiles={([file]) => file && onChoose(file)}>
        {say('previousPick')}
      </FileButton>
    </OptionalChoice>
  );
}
