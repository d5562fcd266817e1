import type { Settings } from '../../plan/plan';
import type { Level, Step } from '../district-summary';

/** The step that so many red lights in a row suggest; null for what is only due soon, or where none is set so low. */
export function suggestStep(settings: Settings, level: Level | null, reds: number): Step | null {
  if (level !== 'red' && level !== 'yellow') return null;
  const steps: readonly (readonly [Step, number])[] = [
    ['holdToAccount', settings.holdToAccountFrom],
    ['talk', settings.talkFrom],
    ['circulate', settings.circulateFrom],
    ['remind', settings.remindFrom],
  ];
  return steps.find(([, from]) => reds >= from)?.[0] ?? null;
}
