import type { Words } from '../../workbook/book/words';
import { byRank, chooseReturn } from './choose-return';
import type { FiledReturn, ReportingLine } from '../district-summary';

export interface Choices {
  /** Those that count together, one for each name that the unit's ledgers were issued to, by rank. */
  readonly counted: readonly FiledReturn[];
  readonly lines: readonly ReportingLine[];
}

function describeIssued(unit: string, { issuedTo }: ReportingLine): Words[] {
  return issuedTo === null || issuedTo === unit ? [] : [{ zh: `由“${issuedTo}”下发`, en: `issued to “${issuedTo}”` }];
}

function describeMerged(others: readonly FiledReturn[]): Words[] {
  if (others.length === 0) return [];
  const [zh, en] = [
    others.map(({ file, standing }) => `“${standing.issuedTo}”的 ${file}`),
    others.map(({ file, standing }) => `${file} (“${standing.issuedTo}”)`),
  ];
  return [{ zh: `与${zh.join('、')} 合并计入`, en: `counted together with ${en.join(', ')}` }];
}

function toReason(pieces: readonly Words[], reason: Words | null): Words | null {
  if (pieces.length === 0) return reason;
  const en = pieces.map((each) => each.en).join(', ');
  const head: Words = {
    zh: `${pieces.map(({ zh }) => zh).join('，')}。`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`,
  };
  return reason ? { zh: head.zh + reason.zh, en: `${head.en} ${reason.en}` } : head;
}

/**
 * Of all returns of one unit, those that count: of each name that its ledgers were issued to, the newest. Where bureaux
 * were merged they are several, and the line of the newest stands for the unit.
 */
export function chooseReturns(
  unit: string,
  returns: readonly FiledReturn[],
  deadline: string | null,
  use: ReadonlySet<string>,
): Choices {
  const names = [...new Set(returns.map(({ standing }) => standing.issuedTo))].sort();
  const choices = names.map((name) =>
    chooseReturn(
      unit,
      returns.filter(({ standing }) => standing.issuedTo === name),
      deadline,
      use,
    ),
  );
  const counted = choices.flatMap((choice) => choice.counted ?? []).sort(byRank);
  const [first] = counted;
  const lines = choices
    .flatMap((choice) => choice.lines)
    .map((line): ReportingLine => {
      const own = counted.find(({ file }) => file === line.file);
      const others = own ? counted.filter((each) => each !== own) : [];
      return {
        ...line,
        status: own && own !== first ? 'merged' : line.status,
        reason: toReason([...describeIssued(unit, line), ...describeMerged(others)], line.reason),
      };
    });
  const places = new Map(counted.map(({ file }, at) => [file, at]));
  const placeOf = ({ file }: ReportingLine) => places.get(file ?? '') ?? counted.length;
  return { counted, lines: [...lines].sort((a, b) => placeOf(a) - placeOf(b)) };
}
