import { Button } from '@fluentui/react-components';
import { groupQuestions } from '../../plan/group-questions';
import { isOpen } from '../../plan/is-open';
import { useLanguage, useWords } from '../words/use-words';
import type { PlanReading } from '../worker/jobs';
import { type LocatedQuestion, type QuestionActs, QuestionWalk } from './question-walk';

function Item({
  located: { question, place },
  isBusy,
  onGo,
  onTake,
}: QuestionActs & { readonly located: LocatedQuestion }) {
  const say = useWords();
  const sentence = question[useLanguage()];
  const { answer = null, state = null } = place ?? {};
  return (
    <li className="finding query">
      {answer ? (
        <button type="button" className="go" onClick={() => onGo(answer)}>
          {sentence}
        </button>
      ) : (
        <p className="go">{sentence}</p>
      )}
      {state && (
        <div className="actions">
          <Button size="small" disabledFocusable={isBusy} onClick={() => onTake([state])}>
            {say('questionTake')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface GroupProps extends QuestionActs {
  readonly title: string;
  readonly own: readonly LocatedQuestion[];
}

function Group({ title, own, ...acts }: GroupProps) {
  const say = useWords();
  const states = own.flatMap(({ place }) => place?.state ?? []);
  return (
    <details className="group">
      <summary>{say('questionKind', { title, n: own.length })}</summary>
      {states.length > 1 && (
        <Button size="small" disabledFocusable={acts.isBusy} onClick={() => acts.onTake(states)}>
          {say('questionTakeAll', { n: states.length })}
        </Button>
      )}
      <ul className="plain">
        {own.map((located, at) => (
          <Item key={`${String(at)} ${located.question.zh}`} located={located} {...acts} />
        ))}
      </ul>
    </details>
  );
}

/**
 * What is still to be confirmed: one after the other, or a line for each matter with its list, most harmful first.
 * Each leads to its cell, and is answered there or here.
 */
export function QuestionList({
  reading: { questions, places },
  ...acts
}: QuestionActs & { readonly reading: PlanReading }) {
  const say = useWords();
  const language = useLanguage();
  if (questions.length === 0) return null;
  const placeOf = new Map(questions.map((question, at) => [question, places[at]]));
  const groups = groupQuestions(questions.filter(isOpen)).map(({ key, title, questions: own }) => ({
    key,
    title: title[language],
    own: own.map((question) => ({ question, place: placeOf.get(question) })),
  }));
  const open = groups.flatMap(({ own }) => own);
  return (
    <section aria-label={say('questions')}>
      <h3>{say('planQuestions', { n: open.length })}</h3>
      {open.length < questions.length && (
        <p className="hint">{say('questionsAnswered', { n: questions.length - open.length })}</p>
      )}
      {open.length > 0 && places.length === 0 && <p className="hint">{say('questionsInWorkbook')}</p>}
      {open.length > 0 && places.length > 0 && <QuestionWalk open={open} {...acts} />}
      {groups.map(({ key, ...group }) => (
        <Group key={key} {...group} {...acts} />
      ))}
    </section>
  );
}
