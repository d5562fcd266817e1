import type { Words } from '../../workbook/book/words';
import type { FiledReturn } from '../district-summary';
import type { ReturnExtract } from './return-extract';
import { showEntry } from '../show-entry';

/** Rows that are named one by one; beyond, their number. */
const mostRows = 8;
/** Characters of a value; figures are shorter. */
const longestValue = 12;

const blank: Words = { zh: '空', en: 'blank' };

function toWords(text: string): Words {
  if (text === '') return blank;
  const shown = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
  return { zh: shown, en: shown };
}

/** What a row says before all: an indicator's figure, a task's status. */
function toMain({ indicators, tasks }: ReturnExtract): ReadonlyMap<string, string> {
  return new Map([
    ...indicators.map((each) => [each.id, showEntry(each)] as const),
    ...tasks.map(({ id, status }) => [id, status] as const),
  ]);
}

function compare(id: string, before: string | undefined, after: string | undefined): Words {
  if (before === after) return { zh: `${id}（文字）`, en: `${id} (words)` };
  const [from, to] = [toWords(before ?? ''), toWords(after ?? '')];
  return { zh: `${id} ${from.zh}→${to.zh}`, en: `${id} ${from.en}→${to.en}` };
}

/** In which rows one return of a unit differs from another, and from what to what; null where they hold the same. */
export function listDifferences(one: FiledReturn, other: FiledReturn): Words | null {
  if (one.standing.contents === other.standing.contents) return null;
  const [from, to] = [one.fetch(), other.fetch()];
  const prints = new Map(to.entryPrints);
  const ids = [...new Set([...from.entryPrints, ...to.entryPrints].map(([id]) => id))];
  const own = new Map(from.entryPrints);
  const differing = ids.filter((id) => own.get(id) !== prints.get(id));
  if (differing.length === 0) return null;
  const [before, after] = [toMain(from), toMain(to)];
  const shown = differing.slice(0, mostRows).map((id) => compare(id, before.get(id), after.get(id)));
  const rest = differing.length - shown.length;
  return {
    zh: `${shown.map(({ zh }) => zh).join('、')}${rest > 0 ? `等${String(differing.length)}处` : ''}`,
    en: `${shown.map(({ en }) => en).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`,
  };
}
