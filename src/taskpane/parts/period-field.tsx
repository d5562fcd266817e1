import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import { isPeriod } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { useWords } from '../words/use-words';

/** Periods to offer: those with a deadline, then the plan's years. */
export function toPeriodChoices({ deadlines, start, end }: Pick<Plan, 'deadlines' | 'start' | 'end'>): string[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, Math.min(last - first + 1, 20)) }, (_, at) => String(first + at));
  return [...new Set([...deadlines.map(({ period }) => period), ...years])];
}

interface PeriodFieldProps {
  readonly plan: Plan;
  readonly period: string;
  readonly onChange: (period: string) => void;
}

export function PeriodField({ plan, period, onChange }: PeriodFieldProps) {
  const say = useWords();
  const list = useId();
  const isWrong = period !== '' && !isPeriod(period);
  return (
    <Field label={say('period')} hint={say('periodHint')} required {...(isWrong && { validationState: 'error' as const, validationMessage: null })}>
      <Input value={period} list={list} autoComplete="off" onChange={(_, { value }) => onChange(value.trim())} />
      <datalist id={list}>
        {toPeriodChoices(plan).map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </Field>
  );
}
