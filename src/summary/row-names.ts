import type { DistrictSummary } from './district-summary';

/** What a row is called, by its id: an indicator's name, or the title of the task or node; undefined for the whole return. */
export function rowNames({
  results,
  progress,
}: Pick<DistrictSummary, 'results' | 'progress'>): (row: string | null) => string | undefined {
  const names = new Map([
    ...progress.map(({ id, duty }) => [id, duty.title] as const),
    ...results.map(({ row }) => [row.id, row.name] as const),
  ]);
  return (row) => (row === null ? undefined : (names.get(row) ?? names.get(row.split('#')[0] ?? '')));
}
