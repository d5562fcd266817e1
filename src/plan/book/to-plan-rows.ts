import type { Contents } from '../../workbook/book/table';
import { joinNames } from '../join-names';
import type { Indicator, Plan } from '../plan';
import { toClauseContents } from './clause-columns';
import { date } from './draw-sheet';
import {
  accrualWords,
  cadenceWords,
  classWords,
  collectWords,
  comparatorWords,
  comparesWithWords,
  derivedWords,
  directionWords,
  entryWords,
  measureWords,
  nodeCadenceWords,
  overPeriodsWords,
  standingWords,
  type PlanIndicatorKey,
  type PlanNodeKey,
  type PlanTaskKey,
  type UnitKey,
} from './plan-columns';

const list = (names: readonly string[]): string | undefined => (names.length > 0 ? joinNames(names) : undefined);
const words = (text: string): string | undefined => text || undefined;
const figure = (value: number | null): number | undefined => value ?? undefined;

export function toUnitContents(unit: Plan['units'][number]): Contents<UnitKey> {
  return {
    name: unit.name,
    aliases: list(unit.aliases),
    isClass: unit.isClass ? classWords.yes : classWords.no,
    members: list(unit.members),
    from: unit.from === undefined ? undefined : date(unit.from),
    to: unit.to === undefined ? undefined : date(unit.to),
    successors: list(unit.successors ?? []),
  };
}

export function toTaskContents(task: Plan['tasks'][number]): Contents<PlanTaskKey> {
  return {
    number: task.number,
    title: task.title,
    project: words(task.project),
    lead: list(task.lead),
    responsible: list(task.responsible),
    supporting: list(task.supporting),
    due: date(task.due),
    dueDerived: task.dueDerived ? derivedWords.yes : derivedWords.no,
    isStanding: task.isStanding ? standingWords.yes : undefined,
  };
}

export function toNodeContents({ clause, ...node }: Plan['nodes'][number]): Contents<PlanNodeKey> {
  return {
    id: node.id,
    name: node.name,
    cadence: nodeCadenceWords[node.cadence],
    due: date(node.due),
    dueDerived: node.dueDerived ? derivedWords.yes : derivedWords.no,
    owners: list(node.owners),
    evidence: words(node.evidence),
    ...toClauseContents(clause),
  };
}

/** The indicator's row, and one for each of its parts. */
export function toIndicatorContents(indicator: Indicator): Contents<PlanIndicatorKey>[] {
  const { clause, baseline } = indicator;
  const whole: Contents<PlanIndicatorKey> = {
    id: indicator.id,
    task: figure(indicator.task),
    name: indicator.name,
    definition: words(indicator.definition),
    subjects: words(indicator.subjects),
    measure: measureWords[indicator.measure],
    entry: entryWords[indicator.entry],
    comparator: comparatorWords[indicator.comparator],
    target: figure(indicator.target),
    upper: figure(indicator.upper),
    unitOfMeasure: words(indicator.unitOfMeasure),
    cadence: cadenceWords[indicator.cadence],
    due: date(indicator.due),
    dueDerived: indicator.dueDerived ? derivedWords.yes : derivedWords.no,
    dueByUnit: list(indicator.dueByUnit.map(({ unit, due }) => `${unit}=${due}`)),
    milestones: list(indicator.milestones.map(({ period, target }) => `${period}=${String(target)}`)),
    baselineValue: figure(baseline?.value ?? null),
    baselineNumerator: figure(baseline?.numerator ?? null),
    baselineDenominator: figure(baseline?.denominator ?? null),
    baselineDate: baseline ? date(baseline.date) : undefined,
    direction: directionWords[indicator.direction],
    accrual: accrualWords[indicator.accrual],
    overPeriods: overPeriodsWords[indicator.overPeriods],
    comparesWith: comparesWithWords[indicator.comparesWith],
    collect: collectWords[indicator.collect],
    reporters: list(indicator.reporters),
    repeats: words(indicator.repeats ?? ''),
    ...toClauseContents(clause),
  };
  return [
    whole,
    ...indicator.parts.map((part) => ({ id: part.id, partOf: indicator.id, name: part.name, target: part.target })),
  ];
}
