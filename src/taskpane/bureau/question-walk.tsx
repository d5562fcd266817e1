import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Question } from '../../plan/draft';
import type { QuestionPlace } from '../../plan/book/locate-questions';
import { toQuestionKind } from '../../plan/question-kinds';
import type { Location } from '../../returns/entry';
import { useLanguage, useWords } from '../words/use-words';

export interface QuestionActs {
  readonly isBusy: boolean;
  readonly onGo: (location: Location) => void;
  readonly onTake: (states: readonly Location[]) => void;
}

export interface LocatedQuestion {
  readonly question: Question;
  /** Absent before the plan is a workbook. */
  readonly place: QuestionPlace | undefined;
}

function isSame(a: Question, b: Question): boolean {
  return a.kind === b.kind && a.about === b.about && a.zh === b.zh;
}

/** One open question after the other: gone to, taken as read, or left for later. What is answered makes way for the next. */
export function QuestionWalk({
  open,
  isBusy,
  onGo,
  onTake,
}: QuestionActs & { readonly open: readonly LocatedQuestion[] }) {
  const say = useWords();
  const language = useLanguage();
  const [{ at, seen }, setHere] = useState<{ readonly at: number; readonly seen: Question | null }>({
    at: 0,
    seen: null,
  });
  const kept = seen === null ? -1 : open.findIndex(({ question }) => isSame(question, seen));
  const here = kept >= 0 ? kept : at % open.length;
  const current = open[here];
  if (!current) return null;
  const { question, place } = current;
  const goOn = () => {
    const next = (here + 1) % open.length;
    setHere({ at: next, seen: open[next]?.question ?? null });
    const answer = open[next]?.place?.answer;
    if (answer) onGo(answer);
  };
  const take = (state: Location) => {
    setHere({ at: here, seen: null });
    onTake([state]);
  };
  return (
    <div className="finding query walk" role="group" aria-label={say('questionWalk')}>
      <p className="hint" aria-live="polite">
        {say('questionAt', { at: here + 1, n: open.length, title: toQuestionKind(question.kind).title[language] })}
      </p>
      <p className="sentence">{question[language]}</p>
      <div className="actions">
        {place?.answer && (
          <Button size="small" appearance="primary" onClick={() => place.answer && onGo(place.answer)}>
            {say('questionGo')}
          </Button>
        )}
        {place?.state && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => place.state && take(place.state)}>
            {say('questionTake')}
          </Button>
        )}
        <Button size="small" disabledFocusable={open.length === 1} onClick={goOn}>
          {say('questionNext')}
        </Button>
      </div>
    </div>
  );
}
