import { Button } from '@fluentui/react-components';
import { useLanguage, useWords } from '../words/use-words';
import type { ReturnVerdict } from '../worker/jobs';

const statuses = {
  received: 'statusReceived',
  late: 'statusLate',
  merged: 'statusMerged',
  superseded: 'statusSuperseded',
  tied: 'statusTied',
  rejected: 'statusRejected',
  aside: 'statusAside',
} as const;
const order = ['tied', 'rejected', 'superseded', 'late', 'merged', 'received', 'aside'];

interface VerdictListProps {
  readonly verdicts: readonly ReturnVerdict[];
  readonly onUse: (verdict: ReturnVerdict) => void;
}

function Verdict({ verdict, onUse }: { readonly verdict: ReturnVerdict; readonly onUse: () => void }) {
  const say = useWords();
  const language = useLanguage();
  const { file, unit, status, reason, rivals, errors, queries } = verdict;
  const canChoose = status === 'superseded' || rivals.length > 0;
  const found = [
    errors > 0 && say('fileErrors', { n: errors }),
    queries > 0 && say('fileQueries', { n: queries }),
  ].filter((each) => each !== false);
  return (
    <li
      className={
        status === 'rejected' || status === 'tied'
          ? 'finding error'
          : status === 'superseded' || errors > 0
            ? 'finding query'
            : 'finding'
      }
    >
      <p className="go">
        <span className="mark">{say(statuses[status])}</span> {unit ?? ''} <span className="hint">{file}</span>
      </p>
      {reason && <p className="sentence">{reason[language]}</p>}
      {(status === 'received' || status === 'late' || status === 'merged') && (
        <p className="hint">{found.length > 0 ? found.join(' · ') : say('filePassed')}</p>
      )}
      {canChoose && (
        <div className="actions">
          <Button size="small" onClick={onUse}>
            {say('consolidateUse')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What became of each file: those that do not count first. */
export function VerdictList({ verdicts, onUse }: VerdictListProps) {
  const say = useWords();
  const sorted = [...verdicts].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return (
    <section className="group" aria-label={say('consolidateVerdicts')}>
      <h2>{say('consolidateVerdicts')}</h2>
      <ul className="plain">
        {sorted.map((verdict) => (
          <Verdict key={verdict.file} verdict={verdict} onUse={() => onUse(verdict)} />
        ))}
      </ul>
    </section>
  );
}
