import type { CheckedReturn, CountedReturn } from '../district-summary';
import type { MergedReturn } from '../reporting/merge-returns';
import type { RevisionExtract } from '../reporting/return-extract';
import type { RevisionLine } from './revision-line';

/** A change that ledgers of an earlier version met with. */
export type MetRevision = Omit<RevisionLine, 'acts'>;

export const absent = '无';

/** A row that came or went. */
export const wholeRow = {
  what: '整行',
  added: { was: absent, is: '新增' },
  dropped: { was: '原有', is: '取消' },
} as const;

/** What the plan says otherwise than one ledger, row by row. */
export function extractRevisions({
  unitReturn: { tasks, indicators, droppedRows },
}: Pick<CheckedReturn, 'unitReturn'>): RevisionExtract[] {
  const named = [
    ...tasks.rows.map(({ issued, changes }) => ({ id: issued.id, name: issued.duty.title, changes })),
    ...indicators.rows.map(({ issued, changes }) => ({ id: issued.id, name: issued.name, changes })),
  ];
  const added = [
    ...tasks.addedRows.map(({ id, duty }) => ({ id, name: duty.title })),
    ...indicators.addedRows.map(({ id, name }) => ({ id, name })),
  ];
  const whole =
    (effect: 'added' | 'dropped') =>
    ({ id, name }: { id: string; name: string }): RevisionExtract => ({
      id,
      name,
      what: wholeRow.what,
      effect,
      ...wholeRow[effect],
    });
  return [
    ...named.flatMap(({ id, name, changes }) =>
      (changes ?? []).map(({ what, effect, was, is }) => ({ id, name, what, effect, was, is })),
    ),
    ...added.map(whole('added')),
    ...droppedRows.map(whole('dropped')),
  ];
}

/** What the plan says otherwise than the ledgers of one unit. A row is new to it that none of them has. */
function toRevisions(returns: readonly CountedReturn[]): readonly RevisionExtract[] {
  const added = returns.map(
    ({ extract }) => new Set(extract.revisions.filter(({ effect }) => effect === 'added').map(({ id }) => id)),
  );
  return returns.flatMap(({ extract }) =>
    extract.revisions.filter(({ effect, id }) => effect !== 'added' || added.every((each) => each.has(id))),
  );
}

/** Every change once, with the units whose ledgers are of the earlier plan. */
export function listRevisions(counted: ReadonlyMap<string, Pick<MergedReturn, 'returns'>>): MetRevision[] {
  const lines = new Map<string, { revision: RevisionExtract; units: string[] }>();
  for (const [unit, { returns }] of counted) {
    for (const each of toRevisions(returns)) {
      // the instances of one indicator are revised together
      const revision = { ...each, id: each.id.split('@')[0] ?? each.id };
      const key = JSON.stringify([revision.id, revision.what, revision.was, revision.is]);
      const line = lines.get(key) ?? { revision, units: [] };
      if (line.units.at(-1) !== unit) line.units.push(unit);
      lines.set(key, line);
    }
  }
  return [...lines.values()].map(({ revision, units }) => ({ ...revision, units }));
}

/** How a change is dealt with. */
export const revisionWords: Readonly<Record<RevisionLine['effect'], string>> = {
  redefined: '这一行重新填报',
  moved: '数照常计入，按现行要求评定',
  assigned: '按现行要求填报',
  reworded: '数照常计入',
  added: '未填报，补报',
  dropped: '列出，不计入',
  inForce: '按现行要求汇总',
};
