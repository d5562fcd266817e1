import { parse, tokenize, tokenTypes } from '@borgar/fx';
import { strFromU8, unzipSync } from 'fflate';
import type { Book } from '../../src/workbook/book/book';
import { toCellRules } from '../../src/findings/to-cell-rules';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { toLedgerBook } from '../../src/ledger/to-ledger-book';
import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { planOfEveryKind } from '../kit/plan-of-every-kind';

/** Functions that Excel 2007, WPS and LibreOffice share. */
const allowed =
  'ABS AND CHAR COUNTIF COUNTIFS DATE EXACT FIND HYPERLINK IF INDEX INT ISERROR ' +
  'ISLOGICAL ISNUMBER ISTEXT LEFT LEN MATCH MAX MID MIN NOT OR ROUND ROW SUBSTITUTE SUM ' +
  'SUMIF SUMPRODUCT TEXT TRIM';

/** What Excel 2007 takes. */
const limits = { formula: 8_192, literal: 255, validation: 255, depth: 64, arguments: 255 };

function bookOf(plan: Plan, language: 'zh' | 'en' = 'zh'): Book {
  return toLedgerBook(
    drawUpLedger(plan, { unit: '甲局', period: toPeriod('2023'), appVersion: '0.0.0' }),
    toCellRules(language),
  );
}

/** One task with monthly indicators in parts: 360 rows that belong together. */
function heavyPlan(): Plan {
  const parts = (id: string) =>
    [1, 2].map((at) => ({ id: `${id}.${String(at)}`, name: `分项${String(at)}`, target: 1 }));
  return planOf({
    tasks: [taskOf({ number: 1 })],
    indicators: Array.from({ length: 10 }, (_, at) =>
      indicatorOf({ id: `T01-${String(at + 1)}`, cadence: 'monthly', parts: parts(`T01-${String(at + 1)}`) }),
    ),
  });
}

/** Every formula of a book in A1 notation, as the file says it. */
async function writtenFormulas(book: Book): Promise<{ cells: string[]; validations: string[]; highlights: string[] }> {
  const parts = unzipSync(await writeXlsx(book));
  const sheets = Object.entries(parts).flatMap(([name, bytes]) =>
    name.startsWith('xl/worksheets/sheet') ? [strFromU8(bytes)] : [],
  );
  const unescape = (text: string) =>
    text.replace(/&(lt|gt|quot|apos|amp|#\d+);/g, (_, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name.slice(1)))
        : ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name] ?? ''),
    );
  const within = (tag: string) => [
    ...new Set(
      sheets.flatMap((xml) =>
        [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) =>
          unescape(text ?? ''),
        ),
      ),
    ),
  ];
  return {
    cells: within('f'),
    validations: [...within('formula1'), ...within('formula2')],
    highlights: within('formula'),
  };
}

/** Every formula of a book as it is drawn, those of rules and formats too. */
function drawnFormulas({ sheets }: Book): string[] {
  const validations = sheets.flatMap((sheet) =>
    sheet.validations.flatMap(({ rule }) => ('formula' in rule ? [rule.formula] : 'first' in rule ? [rule.first] : [])),
  );
  const highlights = sheets.flatMap((sheet) => sheet.highlights.map(({ formula }) => formula));
  return [
    ...new Set([
      ...sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])),
      ...validations,
      ...highlights,
    ]),
  ];
}

function read(formula: string): unknown {
  return parse(tokenize(formula, { r1c1: true }));
}

function visit(
  node: unknown,
  seen: (type: string, node: Record<string, unknown>, depth: number) => void,
  depth = 0,
): void {
  if (Array.isArray(node)) {
    node.forEach((each) => visit(each, seen, depth));
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const typed = node as Record<string, unknown>;
  const isCall = typed.type === 'CallExpression';
  if (typeof typed.type === 'string') seen(typed.type, typed, depth);
  Object.values(typed).forEach((child) => visit(child, seen, isCall ? depth + 1 : depth));
}

function literalsIn(formula: string): string[] {
  return tokenize(formula).flatMap(({ type, value }) =>
    type === tokenTypes.STRING ? [value.slice(1, -1).replaceAll('""', '"')] : [],
  );
}

describe.each([
  ['every kind of indicator', planOfEveryKind(), 'zh'],
  ['every kind of indicator, in English', planOfEveryKind(), 'en'],
  ['360 rows of one task', heavyPlan(), 'zh'],
] as const)('the formulas of a ledger with %s', (_, plan, language) => {
  const book = bookOf(plan, language);
  const written = writtenFormulas(book);
  const drawn = drawnFormulas(book);

  test('fit into Excel', async () => {
    const { cells, validations, highlights } = await written;
    const all = [...cells, ...validations, ...highlights];
    expect(cells.length).toBeGreaterThan(0);
    expect(all.filter((formula) => formula.length > limits.formula)).toEqual([]);
    expect([...validations, ...highlights].filter((formula) => formula.length > limits.validation)).toEqual([]);
    expect(all.flatMap(literalsIn).filter((literal) => literal.length > limits.literal)).toEqual([]);
  });

  test('nest no deeper than Excel 2007 reads, with no more arguments', () => {
    const tooMuch = drawn.filter((formula) => {
      const tooDeep: string[] = [];
      visit(read(formula), (type, node, depth) => {
        const isWide = type === 'CallExpression' && (node.arguments as unknown[]).length > limits.arguments;
        if (depth > limits.depth || isWide) tooDeep.push(type);
      });
      return tooDeep.length > 0;
    });
    expect(tooMuch).toEqual([]);
  });

  test('use only what Excel 2007, WPS and LibreOffice share', () => {
    const used = new Set<string>();
    for (const formula of drawn) {
      visit(read(formula), (type, node) => {
        if (type === 'CallExpression') used.add((node.callee as { name: string }).name);
      });
    }
    expect([...used].filter((name) => !allowed.split(' ').includes(name))).toEqual([]);
  });
});

test('few conditional formats, over whole columns', () => {
  const [light, heavy] = [planOfEveryKind(), heavyPlan()].map((plan) =>
    bookOf(plan).sheets.map(({ highlights }) => highlights.map(({ ranges }) => ranges.length)),
  );
  expect(heavy).toEqual(light);
  expect(light?.flat().every((ranges) => ranges === 1)).toBe(true);
});
