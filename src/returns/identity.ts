import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';
import { squeeze } from '../workbook/book/read-table';
import type { Identity } from '../ledger/ledger';
import { toPeriodId } from '../plan/read-period';
import { hasOurSheet } from './find-sheets';
import { type Mark, readMarks, showMarks } from './marks';

/** Whose ledger it is, and how we know: from `_ledger`, or only from the visible 台账编号. */
export interface ReturnIdentity extends Pick<Identity, 'planId' | 'unit' | 'period'> {
  readonly planFingerprint: string | null;
  readonly source: 'sheet' | 'number';
}

/** The name that stands for a unit, whichever of its names was written. */
export type ToUnitName = (written: string) => string;

const aspects = ['planId', 'unit', 'period'] as const;
type Aspect = (typeof aspects)[number];

/** Two names for what should be one, and where each stands. */
export interface Conflict {
  readonly aspect: Aspect;
  /** Each name as it is written first, with its marks. */
  readonly sides: readonly { readonly name: string; readonly marks: readonly Mark[] }[];
}

function toMeant(aspect: Aspect, written: string, toUnitName: ToUnitName): string {
  const name = aspect === 'unit' ? toUnitName(written) : aspect === 'period' ? toPeriodId(written) : written;
  return squeeze(name.normalize('NFKC'));
}

function findConflict(aspect: Aspect, marks: readonly Mark[], toUnitName: ToUnitName): Conflict[] {
  const byMeaning = new Map<string, { name: string; marks: Mark[] }>();
  for (const mark of marks) {
    const written = mark[aspect];
    if (written === undefined) continue;
    const meant = toMeant(aspect, written, toUnitName);
    const side = byMeaning.get(meant);
    if (side) side.marks.push(mark);
    else byMeaning.set(meant, { name: written.trim(), marks: [mark] });
  }
  return byMeaning.size > 1 ? [{ aspect, sides: [...byMeaning.values()] }] : [];
}

/** What the marks disagree about. */
export function findConflicts(marks: readonly Mark[], toUnitName: ToUnitName): Conflict[] {
  return aspects.flatMap((aspect) => findConflict(aspect, marks, toUnitName));
}

const aspectWords: Readonly<Record<Aspect, Words>> = {
  planId: { zh: '方案', en: 'plan' },
  unit: { zh: '填报单位', en: 'unit' },
  period: { zh: '报告期', en: 'period' },
};

function showSides({ sides }: Conflict, between: string): string {
  return sides.map(({ name, marks }) => `“${name}”（${showMarks(marks)}）`).join(between);
}

/** Both names and where each of them stands. */
export function toConflictWords(conflict: Conflict): Words {
  const { zh, en } = aspectWords[conflict.aspect];
  return {
    zh: `台账的${zh}前后不一致：${showSides(conflict, '，')}。请用本单位本期下发的台账填报；只是写错了的，把字改回来。`,
    en:
      `The ledger names more than one ${en}: ${showSides(conflict, ', ')}. Fill ` +
      'in the ledger that was issued to this unit for this period; where a word ' +
      'was only mistyped, put it back.',
  };
}

/** Who the marks say it is, `_ledger` before 台账编号; undefined where neither is there. */
function toIdentity(marks: readonly Mark[]): ReturnIdentity | undefined {
  for (const { source, planId, unit, period, planFingerprint } of marks) {
    if (
      (source !== 'sheet' && source !== 'number') ||
      planId === undefined ||
      unit === undefined ||
      period === undefined
    )
      continue;
    return {
      planId: planId.trim(),
      unit: unit.trim(),
      period: toPeriodId(period),
      planFingerprint: planFingerprint ?? null,
      source,
    };
  }
  return undefined;
}

function refuse(book: Book): Fault {
  if (hasOurSheet(book)) {
    return new Fault('marksGone', {
      zh: '这是下发的台账，但台账编号和“_ledger”工作表都没有了，不知道是哪个单位、哪一期的。请把填的内容复制到下发的台账里再报。',
      en:
        'This was an issued ledger, but its 台账编号 and its “_ledger” sheet are gone, so that ' +
        'nobody can tell whose it is and of which period. Copy the entries into the issued ' +
        'ledger and return that.',
    });
  }
  return new Fault('notLedger', {
    zh: '这不是下发的台账：没有台账编号，没有“_ledger”工作表，也没有台账的表头。要报数的，请填在下发的台账里。',
    en:
      'This is not a ledger that was issued: it has no 台账编号, no “_ledger” sheet and none ' +
      'of a ledger’s headers. Figures are reported in the ledger that was issued.',
  });
}

function demand(book: Book, marks: readonly Mark[]): ReturnIdentity {
  const identity = toIdentity(marks);
  if (!identity) throw refuse(book);
  return identity;
}

/** Whose ledger it says it is first, whatever stands elsewhere. Throws a Fault `notLedger` or `marksGone`. */
export function demandIdentity(book: Book): ReturnIdentity {
  return demand(book, readMarks(book));
}

/** Throws a Fault where nobody can say whose ledger it is: `notLedger`, `marksGone`, or `identityConflict` where its marks disagree. */
export function readIdentity(book: Book, toUnitName: ToUnitName = (written) => written): ReturnIdentity {
  const marks = readMarks(book);
  const identity = demand(book, marks);
  const [conflict] = findConflicts(marks, toUnitName);
  if (conflict) throw new Fault('identityConflict', toConflictWords(conflict));
  return identity;
}
