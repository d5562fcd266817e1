import { useWords } from '../words/use-words';
import type { PlanReading } from '../worker/jobs';
import { QuestionList } from './question-list';
import type { QuestionActs } from './question-walk';

/** In the pane; the workbook has them all. */
const most = 30;

function Items({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  const say = useWords();
  if (items.length === 0) return null;
  return (
    <details className="group">
      <summary>{title}</summary>
      <ul>
        {items.slice(0, most).map((item, at) => (
          <li key={`${String(at)} ${item}`}>{item}</li>
        ))}
      </ul>
      {items.length > most && <p className="hint">{say('moreItems', { n: items.length - most })}</p>}
    </details>
  );
}

interface PlanFindingsProps extends QuestionActs {
  readonly reading: PlanReading;
}

/** What was read from the plan, and what was not. */
export function PlanFindings({ reading, ...acts }: PlanFindingsProps) {
  const say = useWords();
  const { plan, questions, unused, units } = reading;
  const counts = [
    [say('planTasks'), plan.tasks.length],
    [say('planIndicators'), plan.indicators.length],
    [say('planUnits'), units.length],
  ] as const;
  return (
    <section className="card">
      <h2>{plan.title}</h2>
      <p className="hint">{say('planSpan', { start: plan.start, end: plan.end })}</p>
      <dl className="figures">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {questions.length + unused.length === 0 && <p>{say('planWhole')}</p>}
      <QuestionList reading={reading} {...acts} />
      <Items
        title={say('planUnused', { n: unused.length })}
        items={unused.map(({ text, task }) => (task === null ? text : say('passageOfTask', { task, text })))}
      />
    </section>
  );
}
