import { Decimal } from 'decimal.js';
import { toDefinitionPrint, toFigureUnit } from '../../ledger/figure-kind';
import type { Result } from '../district-summary';
import type { MergedReturn } from '../reporting/merge-returns';
import type { SeriesLine } from './series';
import { toShownNumber } from '../to-shown-number';

/** The figures that the bureau had locked into the ledgers as 上期: a summary knows them without an earlier one. */
export function toHandedOnSeries(counted: ReadonlyMap<string, MergedReturn>, results: readonly Result[]): SeriesLine[] {
  const rows = new Map(results.filter(({ repeats }) => repeats === null).map(({ row }) => [row.id, row]));
  return [...counted].flatMap(([unit, { indicators }]) =>
    [...indicators.values()].flatMap(({ entry: { id, prior, priorInstance } }): SeriesLine[] => {
      const row = rows.get(id);
      if (!row || !prior || priorInstance === undefined) return [];
      const [numerator, denominator] =
        prior.kind === 'parts' ? [new Decimal(prior.numerator), new Decimal(prior.denominator)] : [null, null];
      const value =
        prior.kind === 'parts' ? new Decimal(prior.numerator).div(prior.denominator) : new Decimal(prior.value);
      return [
        {
          unit,
          id: row.part ?? row.indicator,
          name: row.name,
          instance: priorInstance,
          period: null,
          value: toShownNumber(value),
          numerator: numerator && toShownNumber(numerator),
          denominator: denominator && toShownNumber(denominator),
          unitOfMeasure: toFigureUnit(row.yardstick),
          definition: toDefinitionPrint(row),
          comparator: null,
          target: null,
          upper: null,
          rating: null,
        },
      ];
    }),
  );
}
