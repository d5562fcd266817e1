import { listChosen } from '../dom/list-dropped';
import { FileButton } from '../parts/file-button';
import { OptionalChoice } from '../parts/optional-choice';
import { evidenceWords } from '../words/evidence';
import { useOwnWords } from '../words/use-words';
import type { EvidenceFolder } from '../worker/jobs';
import { toEvidenceFolder } from './to-evidence-folder';

interface EvidenceChoiceProps {
  readonly chosen: EvidenceFolder | null;
  readonly isBusy: boolean;
  readonly onChoose: (folder: EvidenceFolder | null) => void;
}

/** The folder of 佐证材料, which need not be given. */
export function EvidenceChoice({ chosen, isBusy, onChoose }: EvidenceChoiceProps) {
  const say = useOwnWords(evidenceWords);
  return (
    <OptionalChoice
      label={say('title')}
      chosen={chosen && say('chosen', { name: chosen.name, n: chosen.files.length })}
      hint={say('about')}
      isBusy={isBusy}
      onRemove={() => onChoose(null)}
    >
      <FileButton folder disabled={isBusy} onFiles={(files) => onChoose(toEvidenceFolder(listChosen(files)))}>
        {say('pick')}
      </FileButton>
    </OptionalChoice>
  );
}
