import type { Book, Sheet } from '../../workbook/book/book';
import type { Survey } from './survey';
import type { Shown, Swap } from './swap';

const longestName = 31;

/** How a Book's sheet is shown, in Excel's words. */
const shownOf: Readonly<Record<Sheet['visibility'], Shown>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** `汇总~new`, or `汇总~new2` where that is taken. */
function freeName(name: string, mark: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = `~${mark}${number === 1 ? '' : String(number)}`;
    const free = name.slice(0, longestName - suffix.length) + suffix;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** What is to be put in the place of what. */
export function planSwap(book: Book, { sheets, contents, blank, names }: Survey): Swap {
  const taken = new Set([...sheets, ...book.sheets].map(({ name }) => name.toLowerCase()));
  const take = (name: string, mark: string) => {
    const free = freeName(name, mark, taken);
    taken.add(free.toLowerCase());
    return free;
  };
  return {
    sheets: book.sheets.map(({ name, visibility }) => ({
      name,
      fresh: take(name, 'new'),
      shown: shownOf[visibility],
      old: contents.has(name)
        ? { aside: take(name, 'old'), shown: sheets.find((each) => each.name === name)?.shown ?? 'Visible' }
        : null,
    })),
    blank,
    names: book.names.flatMap(({ name, sheet }) =>
      sheet === undefined ? [{ name, before: names.get(name) ?? null }] : [],
    ),
    unlocked: [],
  };
}
