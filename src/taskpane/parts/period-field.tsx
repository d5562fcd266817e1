import { Field, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { toPeriodName } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { readPeriod } from '../../plan/read-period';
import { useLanguage, useWords } from '../words/use-words';

/** Periods to offer: those with a deadline, then the plan's years. */
function toPeriodChoices({ deadlines, start, end }: Pick<Plan, 'deadlines' | 'start' | 'end'>): string[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, Math.min(last - first + 1, 20)) }, (_, at) => String(first + at));
  return [...new Set([...deadlines.map(({ period }) => period), ...years])];
}

interface PeriodFieldProps {
  readonly plan: Plan;
  /** As it was typed. */
  readonly period: string;
  readonly onChange: (period: string) => void;
}

/** Takes a period as people write it, and says what it was taken for, or what is wrong with it once it is left. */
export function PeriodField({ plan, period, onChange }: PeriodFieldProps) {
  const say = useWords();
  const language = useLanguage();
  const list = useId();
  const [isTyping, setTyping] = useState(false);
  const read = readPeriod(period);
  const isRead = 'id' in read;
  const isWrong = !isRead && !isTyping && period.trim() !== '';
  const hint =
    isRead && read.id !== period.trim()
      ? say('periodRead', { id: read.id, name: toPeriodName(read) })
      : say('periodHint');
  return (
    <Field
      label={say('period')}
      hint={hint}
      required
      {...(isWrong && { validationState: 'error' as const, validationMessage: read[language] })}
    >
      <Input
        value={period}
        list={list}
        autoComplete="off"
        onBlur={() => setTyping(false)}
        onChange={(_, { value }) => {
          setTyping(true);
          onChange(value);
        }}
      />
      <datalist id={list}>
        {toPeriodChoices(plan).map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </Field>
  );
}
