import { Fault } from '../../workbook/book/fault';
import type { Plan, Revision, Unit } from '../plan';
import { findUnit } from '../reporting';
import { splitNames } from '../split-names';
import { idKeys, type RowKind, type RowTexts, titleKeys, toPlanRows } from './plan-rows';
import { toRevisionKey } from './revision-chains';
import { isWholeRow, listFields, type RevisedKind, unitListFields } from './revised-fields';
import { findOnlySource } from './succession';

/** By which document, and from when. */
export type RevisionAct = Pick<Revision, 'date' | 'number' | 'from' | 'reason'>;

type Change = Omit<Revision, keyof RevisionAct>;

/** Where the words stand in the text, and how the due date was found, goes with what is said itself. */
const unsaid: ReadonlySet<string> = new Set(['dueDerived', 'clauseNumber', 'clauseWords', 'clauseStart', 'clauseEnd']);

const nameFields: ReadonlySet<string> = new Set(unitListFields);

function listFieldKeys(kind: RevisedKind): string[] {
  return listFields(kind)
    .map(({ key }) => key)
    .filter((key) => !isWholeRow(key) && !unsaid.has(key));
}

/** A unit under the name of today, where it only has another name. */
function toPresentName(plan: Plan, name: string): string {
  const unit = findUnit(plan, name);
  const renamed = unit && plan.units.find((each) => findOnlySource(plan, each) === unit);
  return (renamed ?? unit)?.name ?? name;
}

function isSame(plan: Plan, field: string, was: string, is: string): boolean {
  if (!nameFields.has(field)) return was === is;
  const toNames = (text: string) =>
    splitNames(text)
      .map((name) => toPresentName(plan, name))
      .join();
  return toNames(was) === toNames(is);
}

function listChangesOf(plan: Plan, kind: RowKind, row: string, before: RowTexts, now: RowTexts): Change[] {
  return listFieldKeys(kind).flatMap((field) => {
    const [was, is] = [before[field] ?? '', now[field] ?? ''];
    return isSame(plan, field, was, is) ? [] : [{ kind, row, field, was, is }];
  });
}

function listRowChanges(was: Plan, is: Plan, kind: RowKind, isTold: (row: string) => boolean): Change[] {
  const [before, now] = [toPlanRows(was)[kind], toPlanRows(is)[kind]];
  const titleOf = (texts: RowTexts) => texts[titleKeys[kind]] ?? texts[idKeys[kind]] ?? '';
  const kept = [...now].flatMap(([row, texts]): Change[] => {
    const former = before.get(row);
    if (former) return listChangesOf(is, kind, row, former, texts);
    return isTold(row) ? [] : [{ kind, row, field: 'added', was: '', is: titleOf(texts) }];
  });
  const dropped = [...before]
    .filter(([row]) => !now.has(row) && !isTold(row))
    .map(([row, texts]): Change => ({ kind, row, field: 'dropped', was: titleOf(texts), is: '', former: texts }));
  return [...kept, ...dropped];
}

/** Who carries on for a unit of the former plan: by 由谁承接, or by its being another one's alias; itself where nothing was done to it. */
function listHeirs(is: Plan, { name, successors }: Unit): readonly string[] {
  const unit = findUnit(is, name);
  if (!unit) return [];
  if (unit.name !== name) return [unit.name];
  const heirs = unit.successors ?? [];
  return heirs.length > 0 && heirs.join() !== (successors ?? []).join() ? heirs : [name];
}

interface Succession {
  readonly name: string;
  readonly heirs: readonly string[];
}

/** What became of units that are not what they were. */
function listSuccessions(was: Plan, is: Plan): Succession[] {
  return was.units
    .map((unit) => ({ name: unit.name, heirs: listHeirs(is, unit) }))
    .filter(({ name, heirs }) => heirs.length > 0 && heirs.join() !== name);
}

function toUnitChange(was: Plan, all: readonly Succession[], { name, heirs }: Succession): Change {
  const [heir = ''] = heirs;
  const isJoined =
    was.units.some((unit) => unit.name === heir) || all.filter((each) => each.heirs.includes(heir)).length > 1;
  const field = heirs.length > 1 ? 'split' : isJoined ? 'merged' : 'renamed';
  return { kind: 'unit', row: name, field, was: name, is: heirs.join('、') };
}

function listHeadChanges(was: Plan, is: Plan): Change[] {
  return (['title', 'start', 'end'] as const)
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ kind: 'plan', row: '', field, was: was[field], is: is[field] }));
}

/** Lines that the new plan has and the former one had not. */
function isRecorded(was: Plan, is: Plan): (change: Change) => boolean {
  const before = new Set(was.revisions.map(toRevisionKey));
  const told = is.revisions.filter((each) => !before.has(toRevisionKey(each)));
  return ({ kind, row, field, is: now }) =>
    told.some((each) => each.kind === kind && each.row === row && each.field === field && each.is === now);
}

/**
 * The lines of 修订 that lead from the former plan to the new one; those that the new one has already are left out.
 * Throws a Fault `otherPlan` where they are not the same plan.
 */
export function comparePlans(was: Plan, is: Plan, act: RevisionAct): Revision[] {
  if (was.id !== is.id) {
    throw new Fault('otherPlan', {
      zh: `两个方案的编号不一样：${was.id}、${is.id}。修订后方案编号不变；换了方案的，不是修订。`,
      en: `The two plans have different ids: ${was.id} and ${is.id}. A plan keeps its id when it is revised; another plan is no revision.`,
    });
  }
  const successions = listSuccessions(was, is);
  const told = new Set(successions.flatMap(({ name, heirs }) => [name, ...heirs]));
  const changes = [
    ...listHeadChanges(was, is),
    ...successions.map((each) => toUnitChange(was, successions, each)),
    ...listRowChanges(was, is, 'unit', (row) => told.has(row)),
    ...listRowChanges(was, is, 'task', () => false),
    ...listRowChanges(was, is, 'indicator', () => false),
    ...listRowChanges(was, is, 'node', () => false),
  ];
  const isKnown = isRecorded(was, is);
  return changes.filter((change) => !isKnown(change)).map((change) => ({ ...act, ...change }));
}
