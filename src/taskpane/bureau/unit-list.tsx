import { Button, Checkbox } from '@fluentui/react-components';
import { useWords } from '../words/use-words';

interface UnitListProps {
  readonly units: readonly string[];
  readonly left: readonly string[];
  readonly canOpen: boolean;
  readonly onToggle: (unit: string) => void;
  readonly onOpen: (unit: string) => void;
}

/** Every unit that gets a ledger: ticked, it is in the zip; its ledger can be opened by itself. */
export function UnitList({ units, left, canOpen, onToggle, onOpen }: UnitListProps) {
  const say = useWords();
  return (
    <ul className="plain">
      {units.map((unit) => (
        <li key={unit} className="line">
          <span className="grow">
            <Checkbox label={unit} checked={!left.includes(unit)} onChange={() => onToggle(unit)} />
          </span>
          <Button
            size="small"
            appearance="subtle"
            disabled={!canOpen}
            aria-label={say('issueOpenOne', { unit })}
            onClick={() => onOpen(unit)}
          >
            {say('issueOpen')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
