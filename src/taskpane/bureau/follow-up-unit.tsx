import { Button } from '@fluentui/react-components';
import type { Location } from '../../returns/entry';
import { useWords } from '../words/use-words';
import type { OpenFollowUp, UnitFollowUp } from './read-follow-up';

const kinds = { error: 'kindError', inError: 'kindInError', unmet: 'kindUnmet', overdue: 'kindOverdue', query: 'kindQuery', outstanding: 'kindOutstanding', settled: 'kindSettled' } as const;
const settled = { ...kinds, unmet: 'followSettled', query: 'followCorrected', inError: 'followCorrected' } as const;
const colours = { error: 'error', inError: 'error', unmet: 'error', overdue: 'error', query: 'query', outstanding: 'quiet', settled: 'quiet' } as const;

/** The kind stands beside it already. */
function withoutKind(reason: string): string {
  return reason.replace(/^(?:未达标|有差错，不计入|任务逾期|待核实)：|^(?:Target missed|In error, not counted|Task overdue|To be checked): /, '');
}

interface LineProps {
  readonly line: OpenFollowUp;
  readonly toShown: (sentence: string) => string;
  readonly onGo: (location: Location) => void;
}

function Line({ line, toShown, onGo }: LineProps) {
  const say = useWords();
  const { kind, about, reason, explanation, remedyBy, isSettled, location } = line;
  return (
    <li className={isSettled ? 'finding' : `finding ${colours[kind]}`}>
      <button type="button" className="go" onClick={() => onGo(location)}>
        <span className="mark">{say(isSettled ? settled[kind] : kinds[kind])}</span> {about} {withoutKind(toShown(reason))}
      </button>
      {explanation !== '' && <p className="hint">{explanation}</p>}
      {remedyBy !== '' && <p className="hint">{say('followUntil', { date: remedyBy })}</p>}
    </li>
  );
}

interface FollowUpUnitProps {
  readonly unit: UnitFollowUp;
  /** The summary's Chinese sentences in the pane's language. */
  readonly toShown: (sentence: string) => string;
  readonly onGo: (location: Location) => void;
  readonly onCopy: () => void;
}

/** One unit's matters, each leading to its row, and a reminder to copy. */
export function FollowUpUnit({ unit, toShown, onGo, onCopy }: FollowUpUnitProps) {
  const say = useWords();
  const isOpen = unit.lines.some(({ isSettled }) => !isSettled);
  return (
    <section className="group">
      <div className="line">
        <h2 className="grow">{unit.unit}</h2>
        {isOpen && (
          <Button size="small" aria-label={say('followCopyOf', { unit: unit.unit })} onClick={onCopy}>
            {say('followCopy')}
          </Button>
        )}
      </div>
      <ul className="plain">
        {unit.lines.map((line, at) => (
          <Line key={`${String(at)} ${line.reason}`} line={line} toShown={toShown} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}
