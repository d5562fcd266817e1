import type { Words } from '../../workbook/book/words';
import type { FiledReturn, ReportingLine } from '../district-summary';
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

function isDoubted({ standing }: FiledReturn, line: 'filledOn' | 'submission'): boolean {
  return standing.doubts.includes(line);
}

/** Later 填报日期 first, then higher 报送次数, then the file's name: file times never decide. Dates in doubt come last. */
export function byRank(a: FiledReturn, b: FiledReturn): number {
  const undated = Number(isDoubted(a, 'filledOn')) - Number(isDoubted(b, 'filledOn'));
  const dates = compareText(b.standing.filledOn ?? '', a.standing.filledOn ?? '');
  const counts = (b.standing.submission ?? 0) - (a.standing.submission ?? 0);
  return undated || dates || counts || compareText(a.file, b.file);
}

/**
 * The returns of which none is plainly first, where their contents differ; empty where one is: those that stand first
 * together, and those of which nobody can say whether they come before, their date or count being in doubt.
 */
function findTied(ranked: readonly FiledReturn[]): readonly FiledReturn[] {
  const [first] = ranked;
  if (!first) return [];
  const isAbreast = (each: FiledReturn) => {
    if (isDoubted(each, 'filledOn') || isDoubted(first, 'filledOn')) return true;
    if (each.standing.filledOn !== first.standing.filledOn) return false;
    return (
      isDoubted(each, 'submission') ||
      isDoubted(first, 'submission') ||
      (each.standing.submission ?? 0) === (first.standing.submission ?? 0)
    );
  };
  // one in doubt wins over nobody: all stay in question down to the first that is sound
  const sound = ranked.findIndex(({ standing }) => standing.doubts.length === 0);
  const abreast = ranked.filter(
    (each, at) => isAbreast(each) || (first.standing.doubts.length > 0 && (sound < 0 || at <= sound)),
  );
  return new Set(abreast.map(({ standing }) => standing.contents)).size > 1 ? abreast : [];
}

function describeTie(tied: readonly FiledReturn[], differences: Words): Words {
  const files = tied.map(({ file }) => file);
  const doubted = tied.filter(({ standing }) => standing.doubts.length > 0).map(({ file }) => file);
  if (doubted.length === 0) {
    return {
      zh: `同一单位有填报日期、报送次数相同而内容不同的台账（${files.join('、')}），${differences.zh}。请选定以哪一份为准。`,
      en: `Ledgers of one unit with the same date and count but other contents (${files.join(', ')}); ${differences.en}. Say which counts.`,
    };
  }
  return {
    zh: `${doubted.join('、')} 的填报日期或报送次数有差错，分不出哪一份在后（${files.join('、')}），${differences.zh}。请选定以哪一份为准。`,
    en:
      `The 填报日期 or 报送次数 of ${doubted.join(', ')} is in error, so that nobody can ` +
      `tell which of these is the later one (${files.join(', ')}); ${differences.en}. ` +
      'Say which counts.',
  };
}

/**
 * Of all returns of one unit under one of its names, the one that counts. `use` names files that the bureau chose; a tie with different
 * contents counts nothing until it has.
 */
export function chooseReturn(
  unit: string,
  returns: readonly FiledReturn[],
  deadline: string | null,
  use: ReadonlySet<string>,
): Choice {
  const ranked = [...returns].sort(byRank);
  const chosen = ranked.find(({ file }) => use.has(file));
  const first = chosen ?? ranked[0];
  if (!first) return { counted: undefined, lines: [] };
  const line = (
    filed: FiledReturn,
    status: ReportingLine['status'],
    reason: Words | null,
    rivals: readonly string[] = [],
  ): ReportingLine => ({
    unit,
    issuedTo: filed.standing.issuedTo,
    status,
    file: filed.file,
    filledOn: filed.standing.filledOn,
    submission: filed.standing.submission,
    contacts: filed.standing.contacts,
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
        const superseded: Words = {
          zh: `另有更晚的台账，${differences.zh}。`,
          en: `A later return exists; ${differences.en}.`,
        };
        return isTied
          ? line(
              each,
              'rejected',
              describeTie(tied, differences),
              names.filter((name) => name !== each.file),
            )
          : line(each, 'superseded', superseded);
      }),
    };
  }

  const { filledOn } = first.standing;
  const isLate = deadline !== null && filledOn !== null && filledOn > deadline && !isDoubted(first, 'filledOn');
  const late: Words | null = isLate
    ? {
        zh: `填报日期 ${filledOn} 晚于报送截止 ${deadline}。`,
        en: `Filled in on ${filledOn}, after the deadline ${deadline}.`,
      }
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
