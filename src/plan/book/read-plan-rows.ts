import type { Words } from '../../workbook/book/words';
import type { FoundRow, FoundTable } from '../../workbook/book/read-table';
import type { Indicator, Part, Plan } from '../plan';
import { toPeriodId } from '../read-period';
import {
  accrualWords,
  cadenceWords,
  classWords,
  standingWords,
  collectWords,
  comparatorWords,
  comparesWithWords,
  directionWords,
  entryWords,
  measureWords,
  nodeCadenceWords,
  overPeriodsWords,
  type PlanIndicatorKey,
  type PlanNodeKey,
  type PlanTaskKey,
  type UnitKey,
} from './plan-columns';
import { planSheets } from './plan-sheets';
import { readClause } from './clause-columns';
import { type PlanEnd, readDue } from './read-due';
import { reader, toDate } from './read-plan-sheet';

function toPair(text: string): [string, string] | undefined {
  const at = text.lastIndexOf('=');
  return at > 0 ? [text.slice(0, at).trim(), text.slice(at + 1).trim()] : undefined;
}

export function readIndicators(table: FoundTable<PlanIndicatorKey>, planEnd: PlanEnd, problems: Words[]): Indicator[] {
  const read = reader<PlanIndicatorKey>(planSheets.indicators, table, problems);
  const pairs = (
    row: FoundRow<PlanIndicatorKey>,
    key: 'dueByUnit' | 'milestones',
    isValue: (text: string) => boolean,
    example: string,
  ) =>
    read.list(row, key).flatMap((each) => {
      const pair = toPair(each);
      if (pair && isValue(pair[1])) return [pair];
      read.complain(
        row,
        key,
        `“${each}”看不懂，应写成“${example}”。`,
        `“${each}” is not understood; write it like “${example}”.`,
      );
      return [];
    });
  const parts = new Map<string, Part[]>();
  for (const row of table.rows) {
    const owner = read.name(row, 'partOf');
    if (owner === '') continue;
    const target = read.figure(row, 'target');
    if (target === null) read.complain(row, 'target', '分项要有目标值。', 'A part needs a target.');
    if (read.name(row, 'id') === '') read.complain(row, 'id', '分项的编号空着。', 'The part has no number.');
    const others = parts.get(owner) ?? [];
    others.push({ id: read.name(row, 'id'), name: read.text(row, 'name'), target: target ?? 0 });
    parts.set(owner, others);
  }
  const indicators = table.rows
    .filter((row) => read.name(row, 'partOf') === '')
    .map((row): Indicator => {
      const id = read.name(row, 'id');
      if (id === '') read.complain(row, 'id', '指标编号空着。', 'The indicator has no number.');
      if (read.text(row, 'name') === '') read.complain(row, 'name', '指标名称空着。', 'The indicator has no name.');
      const baselineDate = read.date(row, 'baselineDate');
      return {
        id,
        task: read.figure(row, 'task'),
        name: read.text(row, 'name'),
        definition: read.text(row, 'definition'),
        subjects: read.text(row, 'subjects'),
        measure: read.word(row, 'measure', measureWords, 'count'),
        entry: read.word(row, 'entry', entryWords, 'value'),
        comparator: read.word(row, 'comparator', comparatorWords, 'atLeast'),
        target: read.figure(row, 'target'),
        upper: read.figure(row, 'upper'),
        unitOfMeasure: read.name(row, 'unitOfMeasure'),
        cadence: read.word(row, 'cadence', cadenceWords, 'byEnd'),
        ...readDue<PlanIndicatorKey>(read, row, planEnd),
        dueByUnit: pairs(row, 'dueByUnit', (text) => toDate(text) !== undefined, '甲镇=2024-06-30').map(
          ([unit, when]) => ({ unit, due: when }),
        ),
        milestones: pairs(row, 'milestones', (text) => text !== '' && !Number.isNaN(Number(text)), '2023=60').map(
          ([period, target]) => ({ period: toPeriodId(period), target: Number(target) }),
        ),
        baseline:
          baselineDate === null
            ? null
            : {
                value: read.figure(row, 'baselineValue'),
                numerator: read.figure(row, 'baselineNumerator'),
                denominator: read.figure(row, 'baselineDenominator'),
                date: baselineDate,
              },
        direction: read.word(row, 'direction', directionWords, 'up'),
        accrual: read.word(row, 'accrual', accrualWords, 'cumulative'),
        overPeriods: read.word(row, 'overPeriods', overPeriodsWords, 'apart'),
        comparesWith: read.word(row, 'comparesWith', comparesWithWords, 'before'),
        parts: parts.get(id) ?? [],
        repeats: read.name(row, 'repeats') || null,
        collect: read.word(row, 'collect', collectWords, 'single'),
        reporters: read.list(row, 'reporters'),
        clause: readClause<PlanIndicatorKey>(read, row),
      };
    });
  const ids = new Set(indicators.map(({ id }) => id));
  for (const owner of parts.keys()) {
    if (!ids.has(owner))
      problems.push({
        zh: `指标：分项写的“属于指标”${owner} 不存在。`,
        en: `A part belongs to ${owner}, which does not exist.`,
      });
  }
  return indicators;
}

export function readTasks(table: FoundTable<PlanTaskKey>, planEnd: PlanEnd, problems: Words[]): Plan['tasks'] {
  const read = reader<PlanTaskKey>(planSheets.tasks, table, problems);
  return table.rows.map((row) => {
    const number = read.figure(row, 'number');
    if (number === null || !Number.isInteger(number) || number < 1)
      read.complain(row, 'number', '任务编号应为正整数。', 'A task’s number is a positive whole number.');
    return {
      number: number ?? 0,
      title: read.text(row, 'title'),
      project: read.text(row, 'project'),
      lead: read.list(row, 'lead'),
      responsible: read.list(row, 'responsible'),
      supporting: read.list(row, 'supporting'),
      ...readDue<PlanTaskKey>(read, row, planEnd),
      ...(read.word(row, 'isStanding', standingWords, 'no') === 'yes' && { isStanding: true as const }),
    };
  });
}

export function readNodes(table: FoundTable<PlanNodeKey>, planEnd: PlanEnd, problems: Words[]): Plan['nodes'] {
  const read = reader<PlanNodeKey>(planSheets.nodes, table, problems);
  return table.rows.map((row) => {
    const id = read.name(row, 'id');
    if (id === '')
      read.complain(row, 'id', '节点编号空着，例如填 N-1。', 'The node has no number; enter one like N-1.');
    if (read.name(row, 'name') === '')
      read.complain(row, 'name', '事项空着，请写要办什么。', 'The node does not say what is to be done.');
    return {
      id,
      name: read.text(row, 'name'),
      cadence: read.word(row, 'cadence', nodeCadenceWords, 'byEnd'),
      ...readDue<PlanNodeKey>(read, row, planEnd),
      owners: read.list(row, 'owners'),
      evidence: read.text(row, 'evidence'),
      clause: readClause<PlanNodeKey>(read, row),
    };
  });
}

export function readUnits(table: FoundTable<UnitKey>, problems: Words[]): Plan['units'] {
  const read = reader<UnitKey>(planSheets.units, table, problems);
  return table.rows.map((row) => {
    if (read.name(row, 'name') === '') read.complain(row, 'name', '单位名称空着。', 'The unit has no name.');
    const [from, to, successors] = [read.date(row, 'from'), read.date(row, 'to'), read.list(row, 'successors')];
    return {
      name: read.text(row, 'name').trim(),
      aliases: read.list(row, 'aliases'),
      isClass: read.word(row, 'isClass', classWords, 'no') === 'yes',
      members: read.list(row, 'members'),
      ...(from !== null && { from }),
      ...(to !== null && { to }),
      ...(successors.length > 0 && { successors }),
    };
  });
}
