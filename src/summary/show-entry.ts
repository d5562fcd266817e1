import type { IndicatorExtract } from './reporting/return-extract';

/** What a unit entered in a row, as people see it; empty where nothing stands there. */
export function showEntry({ figure, shown, text }: IndicatorExtract): string {
  return figure?.kind === 'parts' ? `${figure.numerator}/${figure.denominator}` : shown || text;
}
