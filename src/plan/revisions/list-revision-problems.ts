import type { Words } from '../../workbook/book/words';
import { isPeriod } from '../period';
import type { Plan, Revision } from '../plan';
import { fromPlanRows, type PlanRows, type RowKind, type RowTexts, toPlanRows } from './plan-rows';
import { indexRevisions, type RevisedRow } from './revision-chains';
import { listFields, toFieldHeader, toRevisedName, unitListFields } from './revised-fields';
import { revisedKindWords } from '../book/plan-columns';

/** Units have other names by and by; what a list of them says is not held against today's. */
const nameFields: ReadonlySet<string> = new Set([...unitListFields, 'dueByUnit']);

const headFields = ['title', 'start', 'end'] as const;

function about(revision: Revision, { zh, en }: Words): Words {
  const name = toRevisedName(revision);
  const day = revision.date;
  return { zh: `修订（${day} ${name}）：${zh}`, en: `修订 (${day} ${name}): ${en}` };
}

function toNumberText(text: string): string | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? String(number) : undefined;
}

/** The text as the plan's sheet would have it; undefined where the sheet would not take it. */
function toSheetText(plan: Plan, kind: RowKind, texts: RowTexts, field: string, text: string): string | undefined {
  const empty: PlanRows = { task: new Map(), indicator: new Map(), node: new Map(), unit: new Map() };
  if (texts.partOf !== undefined) return field === 'target' ? toNumberText(text) : text;
  const row = { ...texts, [field]: text };
  const problems: Words[] = [];
  const read = fromPlanRows({ ...empty, [kind]: new Map([['', row]]) }, plan, problems);
  if (problems.length > 0) return undefined;
  const [[, drawn] = ['', {} as RowTexts]] = toPlanRows(read)[kind];
  return drawn[field] ?? '';
}

function listFormProblems(revision: Revision): Words[] {
  const { from, kind, field } = revision;
  return [
    ...(from !== null && !isPeriod(from)
      ? [about(revision, { zh: `“${from}”不是报告期。`, en: `“${from}” is not a period.` })]
      : []),
    ...(listFields(kind).some(({ key }) => key === field)
      ? []
      : [
          about(revision, {
            zh: `“${field}”不是“${revisedKindWords[kind]}”表的一列。`,
            en: `“${field}” is no column of the sheet ${revisedKindWords[kind]}.`,
          }),
        ]),
  ];
}

function listTwice(lines: readonly Revision[]): Words[] {
  return lines
    .filter(({ date }, at) => lines[at - 1]?.date === date)
    .map((each) =>
      about(each, {
        zh: '同一天改了两次，分不出先后，请合成一行。',
        en: 'It was revised twice on one day, and nobody can tell which came first; make it one line.',
      }),
    );
}

function listUnread(plan: Plan, kind: RowKind, texts: RowTexts, lines: readonly Revision[]): Words[] {
  return lines.flatMap((each) =>
    (
      [
        ['原为', each.was],
        ['改为', each.is],
      ] as const
    )
      .filter(([, text]) => toSheetText(plan, kind, texts, each.field, text) === undefined)
      .map(([column, text]) =>
        about(each, {
          zh: `“${column}”写的“${text}”看不懂，请照“${revisedKindWords[kind]}”表里“${toFieldHeader(each)}”的写法填。`,
          en: `${column} says “${text}”, which the column ${toFieldHeader(each)} of ${revisedKindWords[kind]} does not take.`,
        }),
      ),
  );
}

/** What one line leaves is what the next one finds, and what the last one leaves stands in the plan. */
function listBroken(lines: readonly Revision[], now: string | null, toText: (text: string) => string): Words[] {
  return lines.flatMap((each, at) => {
    const next = lines[at + 1];
    const stands = next ? next.was : now;
    if (stands === null || toText(each.is) === toText(stands)) return [];
    const sheet = revisedKindWords[each.kind];
    return [
      about(
        each,
        next
          ? {
              zh: `“改为”是“${each.is}”，${next.date} 那一行的“原为”是“${stands}”。请改成一致；中间还改过的，补一行修订。`,
              en:
                `it was changed to “${each.is}”, and the line of ${next.date} found “${stands}”. Make them agree; ` +
                'add a line where it was changed in between.',
            }
          : {
              zh:
                `“改为”是“${each.is}”，“${sheet}”表里现在是“${stands}”。填错的，改成一致；后来又改的，` +
                '在“修订”表另加一行，写明从哪一期起（窗格“方案”页里的“修订”或者 revise 会写）。',
              en:
                `it was changed to “${each.is}”, and the sheet ${sheet} now says “${stands}”. Make them agree where one ` +
                'is wrong; where it was changed again, add a line to 修订 that says from which period (Revisions in ' +
                'the pane’s tab Plan, or revise, writes it).',
            },
      ),
    ];
  });
}

function listFieldProblems(
  plan: Plan,
  { kind, fields }: RevisedRow,
  texts: RowTexts | undefined,
  isUnrecordedAllowed: boolean,
): Words[] {
  const nowOf = (text: string) => (isUnrecordedAllowed ? null : text);
  if (kind === 'plan') {
    return headFields.flatMap((field) =>
      listBroken(fields.get(field) ?? [], nowOf(plan[field]), (text) => text.trim()),
    );
  }
  return [...fields].flatMap(([field, lines]) => {
    if (!texts || !listFields(kind).some(({ key }) => key === field)) return [];
    const unread = listUnread(plan, kind, texts, lines);
    if (unread.length > 0 || nameFields.has(field)) return unread;
    return listBroken(lines, nowOf(texts[field] ?? ''), (text) => toSheetText(plan, kind, texts, field, text) ?? text);
  });
}

/** Whether a row is there, against the last line that says that it came or went. */
function listPresenceProblems({ kind, row, fields, presence }: RevisedRow, isThere: boolean): Words[] {
  if (kind === 'plan') return [];
  const last = presence.at(-1) ?? [...fields.values()].flat().at(-1);
  if (!last || isThere === (last.field !== 'dropped')) return [];
  const sheet = revisedKindWords[kind];
  return [
    about(
      last,
      isThere
        ? {
            zh: `写的是取消，可是“${sheet}”表里还有 ${row}。取消了的，从表里删掉这一行。`,
            en: `it was dropped, but the sheet ${sheet} still has ${row}. Delete the row there.`,
          }
        : {
            zh: `“${sheet}”表里没有 ${row}。已经取消的，再加一行“取消”；写错了的，改编号或名称。`,
            en: `the sheet ${sheet} has no ${row}. Where it was dropped, add a line that says so; else correct the number or name.`,
          },
    ),
  ];
}

function listRowProblems(plan: Plan, revised: RevisedRow, rows: PlanRows, isUnrecordedAllowed: boolean): Words[] {
  const { kind, row, fields, presence } = revised;
  const texts = kind === 'plan' ? undefined : rows[kind].get(row);
  const twice = [presence, ...fields.values()].flatMap(listTwice);
  if (twice.length > 0) return twice;
  return [
    ...(isUnrecordedAllowed || (kind === 'unit' && presence.length === 0)
      ? []
      : listPresenceProblems(revised, texts !== undefined)),
    ...listFieldProblems(plan, revised, texts, isUnrecordedAllowed),
  ];
}

/** What the sheet 修订 says that cannot be, or, unless it may have been changed since, that the plan contradicts. */
export function listRevisionProblems(plan: Plan, isUnrecordedAllowed: boolean): Words[] {
  if (plan.revisions.length === 0) return [];
  const form = plan.revisions.filter(({ field }) => field !== 'unknown').flatMap(listFormProblems);
  if (form.length > 0) return form;
  const rows = toPlanRows(plan);
  return [...indexRevisions(plan.revisions).values()].flatMap((revised) =>
    listRowProblems(plan, revised, rows, isUnrecordedAllowed),
  );
}
