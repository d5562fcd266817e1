import type { Words } from '../book/fault';
import type { FiledReturn, ReportingLine } from './district-summary';
import { listDifferences } from './list-differences';

export interface Choice {
  readonly counted: FiledReturn | undefined;
  readonly lines: readonly ReportingLine[];
}

function describeDifferences(one: FiledReturn, other: FiledReturn): Words {
  const differences = listDifferences(one, other);
  if (!differences) return { zh: '内容相同', en: 'the same contents' };
  return { zh: `不同之处（这份→那份）：${differences.zh}`, en: `differences (this → that): ${differences.en}` };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Later 填报日期 first, then higher 报送次数, then the file's name: file times never decide. */
function byRank(a: FiledReturn, b: FiledReturn): number {
  const dates = compareText(b.standing.filledOn ?? '', a.standing.filledOn ?? '');
  const counts = (b.standing.submission ?? 0) - (a.standing.submission ?? 0);
  return dates || counts || compareText(a.file, b.file);
}

/** The returns that stand first together, where their contents differ; empty where the first one is plainly first. */
function findTied(ranked: readonly FiledReturn[]): readonly FiledReturn[] {
  const [first] = ranked;
  if (!first) return [];
  const rankOf = ({ standing: { filledOn, submission } }: FiledReturn) => `${filledOn ?? ''} ${String(submission ?? 0)}`;
  const abreast = ranked.filter((each) => rankOf(each) === rankOf(first));
  return new Set(abreast.map(({ standing }) => standing.contents)).size > 1 ? abreast : [];
}

/**
 * Of all returns of one unit, the one that counts. `use` names files that the bureau chose; a tie with different
 * contents counts nothing until it has.
 */
export function chooseReturn(unit: string, returns: readonly FiledReturn[], deadline: string | null, use: ReadonlySet<string>): Choice {
  const ranked = [...returns].sort(byRank);
  const chosen = ranked.find(({ file }) => use.has(file));
  const first = chosen ?? ranked[0];
  if (!first) return { counted: undefined, lines: [] };
  const line = (filed: FiledReturn, status: ReportingLine['status'], reason: Words | null, rivals: readonly string[] = []): ReportingLine => ({
    unit,
    status,
    file: filed.file,
    filledOn: filed.standing.filledOn,
    submission: filed.standing.submission,
    reason,
    isAside: false,
    rivals,
  });

  const tied = chosen ? [] : findTied(ranked);
  if (tied.length > 0) {
    const names = tied.map(({ file }) => file);
    return {
      counted: undefined,
      lines: ranked.map((each) => {
        const isTied = tied.includes(each);
        const other = tied.find((rival) => rival.standing.contents !== each.standing.contents) ?? first;
        const differences = describeDifferences(each, other);
        return line(each, isTied ? 'rejected' : 'superseded', {
          zh: isTied
            ? `同一单位有填报日期、报送次数相同而内容不同的台账（${names.join('、')}），${differences.zh}。请选定以哪一份为准。`
            : `另有更晚的台账，${differences.zh}。`,
          en: isTied
            ? `Ledgers of one unit with the same date and count but other contents (${names.join(', ')}); ${differences.en}. Say which counts.`
            : `A later return exists; ${differences.en}.`,
        }, isTied ? names.filter((name) => name !== each.file) : []);
      }),
    };
  }

  const { filledOn } = first.standing;
  const isLate = deadline !== null && filledOn !== null && filledOn > deadline;
  const late: Words | null = isLate
    ? { zh: `填报日期 ${String(filledOn)} 晚于报送截止 ${String(deadline)}。`, en: `Filled in on ${String(filledOn)}, after the deadline ${String(deadline)}.` }
    : null;
  return {
    counted: first,
    lines: [
      line(first, isLate ? 'late' : 'received', late),
      ...ranked
        .filter((each) => each !== first)
        .map((each) => {
          const differences = describeDifferences(each, first);
          return line(each, 'superseded', {
            zh: `以 ${first.file} 为准，${differences.zh}。`,
            en: `${first.file} counts instead; ${differences.en}.`,
          });
        }),
    ],
  };
}
