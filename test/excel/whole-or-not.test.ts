import type { Book } from '../../src/workbook/book/book';
import { openWorkbook } from '../../src/excel/open-workbook';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { calculate } from '../../src/workbook/formula/calculate';
import type { Host } from '@district-ledger/excel-stand-in';
import type { RequestTrouble, Trouble } from '@district-ledger/excel-stand-in/protocol/trouble';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne, roundOf } from '../kit/round-of';
import { atIntervals, isThorough } from '../kit/thorough';
import { typeIntoSummary } from '../kit/type-into-summary';
import { openBook } from '../stand-in/kit/open-office';
import { besideOurs, cutShort, withLine } from './kit/bureau-workbook';
import { toComparable } from './kit/to-comparable';

jest.setTimeout(1_200_000);

// while a cell is being edited the pane waits, and tries again: here not as long
const wait = setTimeout;
beforeAll(() => {
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((act: () => void, time?: number) => wait(act, (time ?? 0) / 100));
});
afterAll(() => jest.restoreAllMocks());

const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' })] });
const round = { 甲局: { indicators: { 'T01-1': { actual: 8 } } } };
const summary = typeIntoSummary(roundOf(plan, round).book, {
  details: { 'T01-1|甲局': { instruction: '请核实', correctionReason: '漏报' } },
  followUp: { 'figure|T01-1': { remedy: '正在整改' } },
});
const remade = roundOf(plan, { 甲局: { indicators: { 'T01-1': { actual: 9 } } } }, { existing: summary }).book;

/** What stands there, what is written, and a sheet of it of which the bureau's own formulas speak. */
const writes: readonly (readonly [string, Book, Book, string])[] = [
  [
    'a plan',
    toPlanBook(plan, toRuleLines()),
    toPlanBook(planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 12 })] }), toRuleLines()),
    '指标',
  ],
  [
    'a ledger',
    issueOne(plan, '甲局'),
    issueOne(planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 12 })] }), '甲局'),
    '指标填报',
  ],
  ['a summary', summary, remade, '汇总'],
];

const troubles: readonly RequestTrouble[] = ['cellEdit', 'requestTooLarge', 'answerTooLarge', 'gone', 'goneAfter'];

interface Opened {
  readonly host: Host;
  readonly old: string;
}

/** Names and all that stands on sheets; those left out that are put aside or not yet in their places. */
function stateOf(host: Host, isWhole = true): string {
  const { sheets, names } = host.book();
  return JSON.stringify({
    names,
    sheets: sheets.filter(({ name }) => isWhole || !/~(new|old)$|^_district_write$/.test(name)),
  }).replace(/'([\u4e00-\u9fff]+)'!/g, '$1!');
}

async function open(book: Book): Promise<Opened> {
  const { host, Excel, Office } = await openBook(book, { apiSet: '1.9' });
  Object.assign(globalThis, { Excel, Office });
  // as it is once written by the add-in, in Excel's own spelling
  await openWorkbook.write({
    names: [],
    sheets: book.sheets.filter(({ name }) => !['我的表', '锁住的'].includes(name)),
  });
  return { host, old: stateOf(host) };
}

const writeQuickly = async (book: Book) =>
  openWorkbook.write(book).then(
    (left) => left?.code ?? 'written',
    (fault: unknown) => (fault as { code: string }).code,
  );

describe.each(writes.map((each, nth) => [...each, nth] as const))('%s', (_, before, after, ours, nth) => {
  const [first, second] = [withLine(cutShort(before), '旧'), withLine(cutShort(after), '新的一行')];
  const workbook = besideOurs(first, ours);

  async function untroubled() {
    const { host } = await open(workbook);
    host.counters.reset();
    const changes: number[][] = [];
    host.trouble({
      command: (request, command, isChange) => {
        const own = (changes[request] ??= []);
        if (isChange) own.push(command);
        return undefined;
      },
    });
    expect(await writeQuickly(second)).toBe('written');
    host.trouble(null);
    return { fresh: stateOf(host), changes, host };
  }

  let run: Awaited<ReturnType<typeof untroubled>>;
  beforeAll(async () => {
    run = await untroubled();
  });

  test('is written, and what the bureau has of its own speaks of the new one', async () => {
    const { host, changes } = run;
    expect([host.value('我的表', 0, 1), host.value('我的表', 2, 1), host.value('锁住的', 0, 0)]).toEqual([5, 8, 40]);
    const { sheets, names } = host.book();
    const alone = await openBook(undefined, { apiSet: '1.9' });
    Object.assign(globalThis, { Excel: alone.Excel, Office: alone.Office });
    expect(await writeQuickly(second)).toBe('written');
    const ourNames = second.sheets.map(({ name }) => name);
    const onlyOurs = (book: Book) =>
      toComparable({ names: [], sheets: book.sheets.filter(({ name }) => ourNames.includes(name)) });
    expect(onlyOurs(host.book())).toEqual(onlyOurs(alone.host.book()));
    expect(onlyOurs(host.book())).toEqual(toComparable(calculate(second)));
    expect(sheets.map(({ name }) => name)).toEqual(['我的表', ...first.sheets.map(({ name }) => name), '锁住的']);
    expect(names).toEqual([{ name: '行数', refersTo: `${ours}!R31C2` }]);
    expect(sheets.find(({ name }) => name === '我的表')?.highlights.map(({ formula }) => formula)).toEqual([
      `RC>${ours}!R31C2`,
    ]);
    expect(sheets.find(({ name }) => name === '锁住的')?.lock).toEqual({
      filter: true,
      sort: false,
      formatColumns: true,
      formatRows: false,
    });
    // looked at, written and read back, what speaks of it looked for, exchanged, old ones deleted
    expect(changes).toHaveLength(5);
  });

  /** Lets one thing go wrong; whatever comes of it, the workbook is as before, or the new Book stands whole. */
  async function breakOnce(
    { host, old }: Opened,
    fresh: string,
    trouble: Trouble,
    label: string,
  ): Promise<'old' | 'new'> {
    const which = (state: string) => (state === old ? 'old' : state === fresh ? 'new' : 'neither');
    host.trouble(trouble);
    const said = await writeQuickly(second);
    const left = which(stateOf(host, false));
    host.trouble(null);
    await openWorkbook.recover();
    const recovered = which(stateOf(host));
    expect({ label, said, left, recovered }).toEqual({
      label,
      said,
      left: expect.not.stringMatching('neither') as string,
      recovered: left,
    });
    // what is said is true: with a fault the old sheets stand, unless nobody could say how it ended
    if (said === 'written' || said === 'excelNotCleared') expect({ label, left }).toEqual({ label, left: 'new' });
    else if (said !== 'excelGone') expect({ label, left }).toEqual({ label, left: 'old' });
    return recovered === 'new' ? 'new' : 'old';
  }

  test.each(troubles)('whole or not at all, whichever request meets %s', async (kind) => {
    const { fresh, changes } = run;
    const [requests, own] = [[...changes.keys()], troubles.indexOf(kind) + nth];
    for (const at of isThorough ? requests : [own % requests.length]) {
      const opened = await open(workbook);
      const isMet = (request: number) => request === at || (kind === 'cellEdit' && request > at);
      await breakOnce(
        opened,
        fresh,
        { request: (request) => (isMet(request) ? kind : undefined) },
        `request ${String(at)}`,
      );
    }
  });

  // commands that only look leave nothing behind: to break at one of them is to break at the next that changes something
  test('whole or not at all, whichever command fails', async () => {
    const { fresh, changes } = run;
    let opened = await open(workbook);
    for (const [request, commands] of changes.entries()) {
      for (const command of atIntervals(commands, 48)) {
        const came = await breakOnce(
          opened,
          fresh,
          { command: (r, c) => (r === request && c === command ? 'GeneralException' : undefined) },
          `command ${String(command)} of request ${String(request)}`,
        );
        if (came === 'new') opened = await open(workbook);
      }
    }
  });
});
