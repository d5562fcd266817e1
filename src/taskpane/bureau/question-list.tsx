import { Button } from '@fluentui/react-components';
import { groupQuestions, type QuestionGroup } from '../../plan/group-questions';
import { isOpen } from '../../plan/is-open';
import type { Question } from '../../plan/draft';
import type { QuestionPlace } from '../../plan/book/locate-questions';
import type { Location } from '../../returns/entry';
import { useLanguage, useWords } from '../words/use-words';
import type { PlanReading } from '../worker/jobs';

interface QuestionActs {
  readonly onGo: (location: Location) => void;
  readonly onTake: (states: readonly Location[]) => void;
}

type PlaceOf = (question: Question) => QuestionPlace | undefined;

function Item({
  question,
  placeOf,
  onGo,
  onTake,
}: QuestionActs & { readonly question: Question; readonly placeOf: PlaceOf }) {
  const say = useWords();
  const sentence = question[useLanguage()];
  const { answer = null, state = null } = placeOf(question) ?? {};
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
          <Button size="small" onClick={() => onTake([state])}>
            {say('questionTake')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Group({
  group,
  placeOf,
  onGo,
  onTake,
}: QuestionActs & { readonly group: QuestionGroup; readonly placeOf: PlaceOf }) {
  const say = useWords();
  const language = useLanguage();
  const { title, questions } = group;
  const states = questions.flatMap((question) => placeOf(question)?.state ?? []);
  return (
    <details className="group">
      <summary>{say('questionKind', { title: title[language], n: questions.length })}</summary>
      {states.length > 1 && (
        <Button size="small" onClick={() => onTake(states)}>
          {say('questionTakeAll', { n: states.length })}
        </Button>
      )}
      <ul className="plain">
        {questions.map((question, at) => (
          <Item
            key={`${String(at)} ${question.zh}`}
            question={question}
            placeOf={placeOf}
            onGo={onGo}
            onTake={onTake}
          />
        ))}
      </ul>
    </details>
  );
}

/**
 * What is still to be confirmed, a line for each kind with its list, most harmful first; each leads to its cell,
 * and is answered there or here.
 */
export function QuestionList({
  reading: { questions, places },
  onGo,
  onTake,
}: QuestionActs & { readonly reading: PlanReading }) {
  const say = useWords();
  const open = questions.filter(isOpen);
  const placeOf: PlaceOf = (question) => places[questions.indexOf(question)];
  if (questions.length === 0) return null;
  return (
    <section aria-label={say('questions')}>
      <h3>{say('planQuestions', { n: open.length })}</h3>
      {open.length < questions.length && (
        <p className="hint">{say('questionsAnswered', { n: questions.length - open.length })}</p>
      )}
      {open.length > 0 && places.length === 0 && <p className="hint">{say('questionsInWorkbook')}</p>}
      {groupQuestions(open).map((group) => (
        <Group key={group.kind} group={group} placeOf={placeOf} onGo={onGo} onTake={onTake} />
      ))}
    </section>
  );
}
