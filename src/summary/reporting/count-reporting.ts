import type { Words } from '../../workbook/book/words';
import type { ReportingLine } from '../district-summary';

/** Units and files apart: expected = received + outstanding + tied. */
export interface ReportingCounts {
  readonly units: {
    readonly expected: number;
    /** Late ones included. */
    readonly received: number;
    readonly late: number;
    readonly outstanding: number;
    /** Sent several ledgers of which the bureau has to choose one. */
    readonly tied: number;
    /** Outstanding, though a file of theirs came: it could not be taken. */
    readonly refused: number;
  };
  readonly files: {
    readonly refused: number;
    readonly superseded: number;
    readonly merged: number;
    readonly aside: number;
  };
}

export function countReporting(reporting: readonly ReportingLine[]): ReportingCounts {
  const unitsOf = (test: (line: ReportingLine) => boolean) =>
    new Set(reporting.flatMap((line) => (line.unit !== null && test(line) ? [line.unit] : [])));
  const late = unitsOf(({ status }) => status === 'late').size;
  const received = unitsOf(({ status }) => status === 'received').size + late;
  const outstanding = unitsOf(({ status }) => status === 'outstanding');
  const tied = unitsOf(({ rivals }) => rivals.length > 0).size;
  const isRefused = ({ status, isAside, rivals }: ReportingLine) =>
    status === 'rejected' && !isAside && rivals.length === 0;
  return {
    units: {
      expected: received + outstanding.size + tied,
      received,
      late,
      outstanding: outstanding.size,
      tied,
      refused: [...unitsOf(isRefused)].filter((unit) => outstanding.has(unit)).length,
    },
    files: {
      refused: reporting.filter(isRefused).length,
      superseded: reporting.filter(({ status }) => status === 'superseded').length,
      merged: reporting.filter(({ status }) => status === 'merged').length,
      aside: reporting.filter(({ isAside }) => isAside).length,
    },
  };
}

/** `应报 36 个单位：已报 34（其中迟报 2），未报 2`: what adds up stands together. */
export function toUnitWords({ expected, received, late, outstanding, tied }: ReportingCounts['units']): Words {
  return {
    zh: [
      `应报 ${String(expected)} 个单位：已报 ${String(received)}${late > 0 ? `（其中迟报 ${String(late)}）` : ''}`,
      `未报 ${String(outstanding)}`,
      tied > 0 && `待选定 ${String(tied)}`,
    ]
      .filter(Boolean)
      .join('，'),
    en: [
      `${String(expected)} units expected: ${String(received)} reported${late > 0 ? ` (${String(late)} late)` : ''}`,
      `${String(outstanding)} outstanding`,
      tied > 0 && `${String(tied)} to be chosen from`,
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** Files beside those that count; empty where there are none. */
export function toFileWords({
  units: { refused: whose },
  files: { refused, superseded, merged, aside },
}: ReportingCounts): Words {
  const ofOutstanding: Words =
    whose === 0
      ? { zh: '', en: '' }
      : {
          zh: `（其中有 ${String(whose)} 个未报单位交来的）`,
          en: ` (${String(whose)} outstanding ${whose === 1 ? 'unit' : 'units'} among their senders)`,
        };
  const pieces: readonly (Words | false)[] = [
    refused > 0 && {
      zh: `未采用 ${String(refused)} 份${ofOutstanding.zh}`,
      en: `${String(refused)} not taken${ofOutstanding.en}`,
    },
    superseded > 0 && { zh: `被替代 ${String(superseded)} 份`, en: `${String(superseded)} superseded` },
    merged > 0 && { zh: `合并计入 ${String(merged)} 份`, en: `${String(merged)} counted beside another of their unit` },
    aside > 0 && { zh: `非台账 ${String(aside)} 份`, en: `${String(aside)} no ledgers` },
  ];
  const said = pieces.filter((piece) => piece !== false);
  if (said.length === 0) return { zh: '', en: '' };
  return {
    zh: `另有文件：${said.map(({ zh }) => zh).join('，')}`,
    en: `Other files: ${said.map(({ en }) => en).join(', ')}`,
  };
}
