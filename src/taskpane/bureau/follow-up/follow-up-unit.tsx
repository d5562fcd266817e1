import { Button } from '@fluentui/react-components';
import { groupMatters, type MatterGroup } from '../../../summary/send-back/group-matters';
import type { Location } from '../../../returns/entry';
import { IdLinks } from '../../parts/id-links';
import { useWords } from '../../words/use-words';
import { followUpKinds, matterStates } from './follow-up-kinds';
import type { OpenFollowUp, UnitFollowUp } from './read-follow-up';

const settled = {
  ...followUpKinds,
  unmet: 'followSettled',
  behind: 'followCorrected',
  dueSoon: 'followSettled',
  query: 'followCorrected',
  inError: 'followCorrected',
} as const;
const colours = {
  error: 'error',
  inError: 'error',
  unmet: 'error',
  overdue: 'error',
  behind: 'query',
  query: 'query',
  outstanding: 'quiet',
  late: 'quiet',
  dueSoon: 'quiet',
  settled: 'quiet',
} as const;

/** The kind stands beside it already. */
function withoutKind(reason: string): string {
  return reason.replace(
    /^(?:未达标|有差错，不计入|任务逾期|节点逾期|严重滞后|滞后|临近时限|待核实)：|^(?:Target missed|In error, not counted|Task overdue|Node overdue|Far behind|Behind|Due soon|To be checked): /,
    '',
  );
}

interface GroupProps {
  readonly group: MatterGroup<OpenFollowUp>;
  readonly toShown: (sentence: string) => string;
  /** For what has no day of its own. */
  readonly replyBy: string;
  readonly onGo: (location: Location) => void;
}

/** Figure, target and gap of one matter; of one or many by when to reply. */
function Standing({ group: { matters }, toShown, replyBy }: Omit<GroupProps, 'onGo'>) {
  const say = useWords();
  const [{ actual, target, gap, remedyBy, isSettled }] = matters;
  const figures = [actual && say('followActual', { actual }), target && say('followTarget', { target }), toShown(gap)];
  const until =
    remedyBy === '' ? replyBy && `${say('followReplyBy')} ${replyBy}` : say('followUntil', { date: remedyBy });
  const said = [...(matters.length === 1 ? figures : []), isSettled ? '' : until].filter(Boolean);
  return said.length === 0 ? null : <p className="hint">{said.join(say('comma'))}</p>;
}

function Group({ group, toShown, replyBy, onGo }: GroupProps) {
  const say = useWords();
  const { matters } = group;
  const [first] = matters;
  const { kind, level, about, reason, explanation, isSettled, location, number, state } = first;
  const isOne = matters.length === 1;
  return (
    <li className={isSettled ? 'finding' : `finding ${level === 'red' ? 'error' : colours[kind]}`}>
      <button type="button" className="go" onClick={() => onGo(location)}>
        <span className="mark">{say(isSettled ? settled[kind] : followUpKinds[kind])}</span>{' '}
        {isOne ? about : say('followMany', { n: matters.length })} {withoutKind(toShown(reason))}
      </button>
      {!isOne && <IdLinks items={matters.map((each) => ({ id: each.about, location: each.location }))} onGo={onGo} />}
      <Standing group={group} toShown={toShown} replyBy={replyBy} />
      {explanation !== '' && <p className="hint">{explanation}</p>}
      {number !== '' && (
        <p className="hint">{say('followMatter', { number, state: state === null ? '' : say(matterStates[state]) })}</p>
      )}
    </li>
  );
}

interface FollowUpUnitProps {
  readonly unit: UnitFollowUp;
  /** The summary's Chinese sentences in the pane's language. */
  readonly toShown: (sentence: string) => string;
  readonly replyBy: string;
  readonly onGo: (location: Location) => void;
  readonly onCopy: () => void;
}

/** One unit's matters, reds first, each leading to its figure, and a reminder to copy. */
export function FollowUpUnit({ unit, toShown, replyBy, onGo, onCopy }: FollowUpUnitProps) {
  const say = useWords();
  const isOpen = unit.lines.some(({ isSettled }) => !isSettled);
  const groups = groupMatters(unit.lines, ({ isSettled, explanation }) => `${String(isSettled)} ${explanation}`).sort(
    ({ matters: [a] }, { matters: [b] }) => Number(a.isSettled) - Number(b.isSettled),
  );
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
        {groups.map((group, at) => (
          <Group
            key={`${String(at)} ${group.matters[0].reason}`}
            group={group}
            toShown={toShown}
            replyBy={replyBy}
            onGo={onGo}
          />
        ))}
      </ul>
    </section>
  );
}
