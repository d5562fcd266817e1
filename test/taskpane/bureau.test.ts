import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { groupQuestions } from '../../src/plan/group-questions';
import { isOpen } from '../../src/plan/is-open';
import { toPeriod } from '../../src/plan/period';
import { planSheets } from '../../src/plan/book/plan-sheets';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import type { Location } from '../../src/returns/entry';
import { Consolidation } from '../../src/round/consolidation';
import { readSummary } from '../../src/summary/sheets/read-summary';
import { appVersion } from '../../src/taskpane/app-version';
import { ConsolidateDesk, type ConsolidatePorts } from '../../src/taskpane/bureau/consolidate-desk';
import { IssueDesk, type IssuePorts } from '../../src/taskpane/bureau/issue-desk';
import { SendBackDesk } from '../../src/taskpane/bureau/send-back-desk';
import { PlanDesk } from '../../src/taskpane/bureau/plan-desk';
import { rawZip } from '../workbook/kit/raw-zip';
import { fillLedger } from '../kit/fill-ledger';
import { planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';
import { BookWorkbook } from './kit/book-workbook';
import { fileAt, fileOf } from './kit/files';
import { HereWorker, runHere } from './kit/run-here';
import { jobRunner } from '../../src/taskpane/worker/run-job';

const plan = planOf();
const planBook = toPlanBook(plan, toRuleLines());
const text = readFileSync('assets/sample-plan.txt', 'utf8');

/** Fails with the test's time where it never holds. */
async function settled(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
}

/** Resolves when the plan has been read anew. */
function nextReading(desk: PlanDesk): Promise<void> {
  const { reading } = desk.store.get();
  return new Promise((done) => {
    const end = desk.store.subscribe(() => {
      if (desk.store.get().reading === reading) return;
      end();
      done();
    });
  });
}

describe('the plan', () => {
  test('is read from text, opened as a workbook, corrected there, and read again', async () => {
    const workbook = new BookWorkbook();
    const desk = new PlanDesk(workbook, runHere);
    await desk.read({ kind: 'text', text });
    const { reading } = desk.store.get();
    expect(reading?.plan.tasks).toHaveLength(30);
    expect(reading?.questions.length).toBeGreaterThan(0);

    await desk.write();
    expect(desk.store.get()).toMatchObject({ wasWritten: true, origin: 'book', fault: null });
    const sheet = workbook.book.sheets.find(({ name }) => name === planSheets.tasks);
    const title = sheet?.cells.find(({ value }) => value === reading?.plan.tasks[0]?.title);
    if (!title) throw new Error('no title');
    workbook.put({ sheet: planSheets.tasks, row: title.row, column: title.column, value: '改过的任务' });
    await desk.readWorkbook();
    expect(desk.store.get().reading?.plan.tasks[0]?.title).toBe('改过的任务');
  });

  test('keeps its open questions, of which all of a kind are answered at once, through a correction and a second reading', async () => {
    const workbook = new BookWorkbook();
    const desk = new PlanDesk(workbook, runHere);
    await desk.read({ kind: 'text', text });
    await desk.write();
    await desk.readWorkbook();
    const openOf = () => {
      const { questions = [], places = [] } = desk.store.get().reading ?? {};
      return {
        groups: groupQuestions(questions.filter(isOpen)),
        placeOf: (each: (typeof questions)[number]) => places[questions.indexOf(each)],
      };
    };
    const count = () => openOf().groups.reduce((sum, { questions }) => sum + questions.length, 0);
    const before = count();
    const { groups, placeOf } = openOf();
    const largest = groups.reduce((found, group) => (group.questions.length > found.questions.length ? group : found));
    expect(largest.questions.length).toBeGreaterThan(1);
    await desk.takeAsRead(largest.questions.flatMap((question) => placeOf(question)?.state ?? []));
    expect([count(), openOf().groups.some(({ key }) => key === largest.key)]).toEqual([
      before - largest.questions.length,
      false,
    ]);

    const numberAt = (place: Location | null | undefined) => {
      const cell = workbook.book.sheets
        .find(({ name }) => name === place?.sheet)
        ?.cells.find(({ row, column }) => row === place?.row && column === place.column);
      return typeof cell?.value === 'number' ? cell.value : undefined;
    };
    const left = openOf().groups.flatMap(({ questions }) => questions);
    const asked = left.find((question) => numberAt(openOf().placeOf(question)?.answer) !== undefined);
    const answer = asked && openOf().placeOf(asked)?.answer;
    if (!answer) throw new Error('No question about a number is open');
    workbook.put({ ...answer, value: (numberAt(answer) ?? 0) + 1 });
    await desk.readWorkbook();
    expect(desk.store.get().fault).toBeNull();
    expect(openOf().groups.flatMap(({ questions }) => questions.map(({ kind, about }) => [kind, about]))).toEqual(
      left.filter((each) => each !== asked).map(({ kind, about }) => [kind, about]),
    );
  });

  test('is asked about at once where it was written, and read again after an edit until nobody watches', async () => {
    const workbook = new BookWorkbook();
    const desk = new PlanDesk(workbook, runHere);
    await desk.read({ kind: 'text', text });
    await desk.write();
    expect(desk.store.get().reading?.places).toHaveLength(desk.store.get().reading?.questions.length ?? -1);
    const end = desk.watch();
    await settled(() => workbook.watchers() === 1);
    const goal = workbook.book.sheets
      .find(({ name }) => name === planSheets.questions)
      ?.cells.find(({ value, column }) => value === 'G-1' && column === 1);
    if (!goal?.link) throw new Error('The question leads nowhere');
    const read = nextReading(desk);
    workbook.put({ ...goal.link, value: '教育局' });
    await read;
    const { reading } = desk.store.get();
    expect(reading?.plan.indicators.find(({ id }) => id === 'G-1')?.reporters).toEqual(['教育局']);
    expect(reading?.questions.find(({ about }) => about === 'G-1')?.state).toBe('changed');
    end();
    await settled(() => workbook.watchers() === 0);
  });

  test('is not written over a plan without asking, nor over foreign sheets, nor into a ledger', async () => {
    const workbook = new BookWorkbook(planBook);
    const desk = new PlanDesk(workbook, runHere);
    await desk.readWorkbook();
    await desk.write();
    expect(desk.store.get().asksToReplace).toBe(true);
    expect(workbook.writes).toBe(0);
    await desk.write(true);
    expect(workbook.writes).toBe(1);

    for (const book of [issueOne(plan, '甲局'), { names: [], sheets: planBook.sheets.slice(0, 1) }]) {
      const other = new BookWorkbook(book);
      const there = new PlanDesk(other, runHere);
      await there.read({ kind: 'book', book: planBook });
      await there.write();
      expect(there.store.get().fault?.code).toBe('foreignWorkbook');
      expect(other.writes).toBe(0);
    }
  });

  test.each([
    ['text without tasks', { kind: 'text', text: '今天天气很好。' }, 'noTask'],
    ['a file that is no workbook', { kind: 'file', file: fileOf('a.xlsx', 'a,b\n1,2').file }, 'read-text-file'],
    ['a ledger', { kind: 'book', book: issueOne(plan, '甲局') }, 'notPlanBook'],
  ] as const)('%s ends in a sentence, and the plan before stays', async (_, source, code) => {
    const desk = new PlanDesk(new BookWorkbook(planBook), runHere);
    await desk.readWorkbook();
    await desk.read(source);
    expect(desk.store.get()).toMatchObject({ isBusy: false, reading: { plan: { id: 'p1' } }, fault: { code } });
  });

  test.each(['assets/sample-plan.txt', 'assets/sample-plan.xlsx'])('%s opens as a file', async (address) => {
    const desk = new PlanDesk(new BookWorkbook(), runHere);
    await desk.read({ kind: 'file', file: fileAt(address) });
    expect(desk.store.get().reading?.plan.tasks).toHaveLength(30);
  });
});

function issuing(ports: Partial<IssuePorts> = {}, workbook = new BookWorkbook(planBook)) {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const opened: Uint8Array[] = [];
  const desk = new PlanDesk(workbook, runHere);
  const issue = new IssueDesk(desk, {
    runJob: runHere,
    language: 'zh',
    save: (name, bytes) => saved.push({ name, bytes }),
    openNew: (bytes) => {
      opened.push(bytes);
      return Promise.resolve();
    },
    ...ports,
  });
  return { workbook, desk, issue, saved, opened };
}

describe('issuing', () => {
  test('puts the ticked units into one zip, the same each time', async () => {
    const { desk, issue, saved } = issuing();
    await desk.readWorkbook();
    issue.toggle('乙局');
    await issue.issueAll('2023');
    await issue.issueAll('2023');
    expect(issue.store.get()).toMatchObject({
      fault: null,
      progress: null,
      saved: { count: 1, name: '试验方案-2023.zip' },
    });
    expect(saved[0]?.bytes).toEqual(saved[1]?.bytes);
  });

  test('opens one ledger by itself, the same file as the terminal’s, or saves it where the program refuses', async () => {
    const { desk, issue, opened } = issuing();
    await desk.readWorkbook();
    await issue.issueOne('2023', '甲局');
    expect(issue.store.get()).toMatchObject({ opened: '甲局', saved: null });
    const sheets = readXlsx(opened[0] ?? new Uint8Array()).sheets.map(({ name }) => name);
    expect(sheets).toEqual(['填报说明', '任务台账', '举措分解', '指标填报', '_ledger']);

    const refusing = issuing({ openNew: () => Promise.reject(new Error('no windows here')) });
    await refusing.desk.readWorkbook();
    await refusing.issue.issueOne('2023', '甲局');
    expect(refusing.saved.map(({ name }) => name)).toEqual(['甲局-2023.xlsx']);
  });

  test('goes by the open plan workbook as it stands', async () => {
    const { workbook, desk, issue } = issuing();
    await desk.readWorkbook();
    const corrected = planOf({
      units: [
        { name: '甲局', aliases: [], isClass: false, members: [] },
        { name: '乙局', aliases: [], isClass: false, members: [] },
      ],
      title: '改过的方案',
    });
    workbook.book = toPlanBook(corrected, toRuleLines());
    await issue.issueAll('2023');
    expect(issue.store.get().saved?.name).toBe('改过的方案-2023.zip');
  });

  test('says what is missing', async () => {
    const { issue } = issuing({}, new BookWorkbook());
    await issue.issueAll('2023');
    expect(issue.store.get().fault?.code).toBe('noPlan');

    const other = issuing();
    await other.desk.readWorkbook();
    other.issue.toggleAll(false);
    await other.issue.issueAll('2023');
    expect(other.issue.store.get().fault?.code).toBe('noUnits');
    other.issue.toggleAll(true);
    await other.issue.issueAll('2023年');
    expect(other.issue.store.get().fault?.code).toBe('badPeriod');
  });

  test('ends at once when cancelled, and nothing is saved', async () => {
    const { desk, issue, saved } = issuing();
    await desk.readWorkbook();
    const all = issue.issueAll('2023');
    issue.store.subscribe(() => {
      if ((issue.store.get().progress?.done ?? 0) > 0) issue.cancel();
    });
    await all;
    expect(issue.store.get()).toMatchObject({ fault: { code: 'cancelled' }, progress: null, saved: null });
    expect(saved).toEqual([]);
  });
});

async function returned(unit: string, actual: number | string) {
  const book = fillLedger(issueOne(plan, unit), { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual } } });
  return fileOf(`${unit}.xlsx`, await writeXlsx(book));
}

function consolidating(workbook: BookWorkbook, ports: Partial<ConsolidatePorts> = {}) {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const opened: Uint8Array[] = [];
  const desk = new PlanDesk(workbook, runHere);
  const consolidate = new ConsolidateDesk(desk, {
    workbook,
    runJob: runHere,
    save: (name, bytes) => saved.push({ name, bytes }),
    openNew: (bytes) => Promise.resolve(void opened.push(bytes)),
    ...ports,
  });
  return { desk, consolidate, saved, opened };
}

describe('consolidating', () => {
  test('writes the summary that the core makes, a bad file listed with its reason', async () => {
    const workbook = new BookWorkbook(planBook);
    const { desk, consolidate } = consolidating(workbook);
    await desk.readWorkbook();
    const good = await returned('甲局', 12);
    consolidate.add([good, fileOf('坏.xlsx', 'x'), fileOf('~$甲局.xlsx', 'x'), fileOf('资料/.DS_Store', 'x')]);
    expect(consolidate.store.get().files.map(({ name }) => name)).toEqual(['坏.xlsx', '甲局.xlsx']);
    await consolidate.run('2023', 'workbook');

    const { result, fault } = consolidate.store.get();
    expect(fault).toBeNull();
    expect(result?.verdicts.find(({ file }) => file === '坏.xlsx')).toMatchObject({ status: 'rejected', unit: null });
    expect(result?.verdicts.find(({ file }) => file === '甲局.xlsx')).toMatchObject({
      status: 'received',
      unit: '甲局',
    });
    expect(result?.outstanding).toEqual(['乙局']);
    expect(result?.headline.ratings.met).toBe(1);

    const core = new Consolidation({
      plan,
      appVersion,
      period: toPeriod('2023'),
      deadline: null,
      asOf: '2023-12-31',
      use: [],
    });
    core.add({ file: '甲局.xlsx', book: readXlsx(new Uint8Array(await good.file.arrayBuffer())) });
    const own = workbook.book.sheets.find(({ name }) => name === '明细');
    expect(own?.cells).toEqual(core.finish().book.sheets.find(({ name }) => name === '明细')?.cells);
  });

  test('proposes the period that the ledgers agree on, and none where they do not', async () => {
    const { consolidate } = consolidating(new BookWorkbook(planBook));
    expect(await consolidate.peekPeriod()).toBeNull();
    consolidate.add([await returned('甲局', 12), fileOf('坏.xlsx', 'x'), fileOf('说明.txt', 'x')]);
    expect(await consolidate.peekPeriod()).toBe('2023');
    consolidate.add([fileOf('乙局.xlsx', await writeXlsx(issueOne(plan, '乙局', '2024')))]);
    expect(await consolidate.peekPeriod()).toBeNull();
  });

  test('keeps what the bureau typed into the open summary', async () => {
    const workbook = new BookWorkbook(planBook);
    const { desk, consolidate } = consolidating(workbook);
    await desk.readWorkbook();
    consolidate.add([await returned('甲局', 3)]);
    await consolidate.run('2023', 'workbook');
    workbook.book = typeIntoSummary(workbook.book, {
      details: { 'T01-1|甲局': { correction: 11, instruction: '已核' } },
    });
    await consolidate.run('2023', 'workbook');
    expect(consolidate.store.get().result?.headline.ratings.met).toBe(1);
    expect([...readSummary(workbook.book).remarks.values()]).toMatchObject([{ correction: 11, instruction: '已核' }]);

    const { consolidate: toFile, desk: other, saved } = consolidating(workbook);
    await other.readWorkbook();
    toFile.add([await returned('甲局', 3)]);
    await toFile.run('2023', 'file');
    expect([...readSummary(readXlsx(saved[0]?.bytes ?? new Uint8Array())).remarks.values()]).toMatchObject([
      { correction: 11 },
    ]);
  });

  test('takes the returns out of a zip, a picture beside them listed quietly, a zip that is none with its reason', async () => {
    const workbook = new BookWorkbook(planBook);
    const { desk, consolidate } = consolidating(workbook);
    await desk.readWorkbook();
    const bytes = async (unit: string) => new Uint8Array(await (await returned(unit, 12)).file.arrayBuffer());
    const zip = rawZip([
      { path: '第一批/甲局.xlsx', content: await bytes('甲局') },
      { path: '签收.jpg', content: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
    ]);
    consolidate.add([
      fileOf('附件.zip', zip),
      fileOf('坏.zip', 'x'),
      { ...(await returned('乙局', 3)), name: '乙局.xlsx' },
    ]);
    await consolidate.run('2023', 'workbook');
    const { result, fault } = consolidate.store.get();
    expect(fault).toBeNull();
    expect(result?.verdicts.map(({ file, unit, status }) => [file, unit, status])).toEqual([
      ['附件.zip/第一批/甲局.xlsx', '甲局', 'received'],
      ['乙局.xlsx', '乙局', 'received'],
      ['坏.zip', null, 'rejected'],
      ['附件.zip/签收.jpg', null, 'aside'],
    ]);
    expect(consolidate.store.get().refused.map(({ name }) => name)).toEqual(['坏.zip']);
  });

  test('of two that tie the bureau’s choice counts', async () => {
    const workbook = new BookWorkbook(planBook);
    const { desk, consolidate } = consolidating(workbook);
    await desk.readWorkbook();
    const [first, second] = [await returned('甲局', 3), await returned('甲局', 12)];
    consolidate.add([first, { ...second, name: '甲局2.xlsx' }]);
    await consolidate.run('2023', 'workbook');
    expect(consolidate.store.get().result?.headline.ratings.met).toBe(0);
    expect(consolidate.store.get().result?.verdicts.map(({ status }) => status)).toEqual(['tied', 'tied']);
    consolidate.prefer('甲局2.xlsx', '甲局');
    await consolidate.run('2023', 'workbook');
    expect(consolidate.store.get().result?.headline.ratings.met).toBe(1);
  });

  test.each([
    ['a ledger', issueOne(plan, '甲局')],
    [
      'foreign sheets of the same name',
      { names: [], sheets: [{ ...planBook.sheets[0], name: '汇总' }] } as typeof planBook,
    ],
  ])('is not written into %s', async (_, book) => {
    const workbook = new BookWorkbook(book);
    const { desk, consolidate } = consolidating(workbook);
    await desk.read({ kind: 'book', book: planBook });
    desk.store.set({ origin: 'file' });
    consolidate.add([await returned('甲局', 12)]);
    await consolidate.run('2023', 'workbook');
    expect(consolidate.store.get().fault?.code).toBe('foreignWorkbook');
    expect(workbook.book).toBe(book);
  });

  test('cancelled half-way, refused by Excel, or without files, leaves the workbook as it was', async () => {
    const workbook = new BookWorkbook(planBook);
    const { desk, consolidate } = consolidating(workbook);
    await desk.readWorkbook();
    await consolidate.run('2023', 'workbook');
    expect(consolidate.store.get().fault?.code).toBe('noReturns');

    consolidate.add([await returned('甲局', 12)]);
    const run = consolidate.run('2023', 'workbook');
    const end = consolidate.store.subscribe(() => {
      if ((consolidate.store.get().progress?.done ?? 0) > 0) consolidate.cancel();
    });
    await run;
    end();
    expect(consolidate.store.get()).toMatchObject({ fault: { code: 'cancelled' }, progress: null, isWriting: false });
    expect(workbook.book).toBe(planBook);
  });
});

describe('sending back', () => {
  async function consolidated(files: readonly (readonly [string, string, number | string])[]) {
    const { desk, consolidate } = consolidating(new BookWorkbook(planBook));
    await desk.readWorkbook();
    for (const [name, unit, actual] of files) consolidate.add([{ ...(await returned(unit, actual)), name }]);
    await consolidate.run('2023', 'workbook');
    const { result } = consolidate.store.get();
    if (!result) throw new Error('not consolidated');
    return result;
  }

  test('one zip holds the sheets and the reminders that the terminal writes, the same each time', async () => {
    const result = await consolidated([['甲局.xlsx', '甲局', '12所']]);
    const saved: { name: string; bytes: Uint8Array }[] = [];
    const desk = new SendBackDesk({
      runJob: runHere,
      language: 'zh',
      save: (name, bytes) => saved.push({ name, bytes }),
    });
    await desk.save(result);
    await desk.save(result);
    expect(desk.store.get()).toMatchObject({
      of: result,
      progress: null,
      fault: null,
      saved: { name: '试验方案-2023-退回.zip', count: 1 },
    });
    expect(saved[0]).toEqual(saved[1]);
    const files = unzipSync(saved[0]?.bytes ?? new Uint8Array());
    expect(Object.keys(files)).toEqual(['甲局-2023-退回20231231.xlsx', '催报-2023-20231231.txt']);
    const cells = readXlsx(files['甲局-2023-退回20231231.xlsx'] ?? new Uint8Array()).sheets[0]?.cells ?? [];
    expect(
      cells
        .filter(({ row }) => row === 4)
        .map(({ value }) => value)
        .slice(1, 4),
    ).toEqual(['指标填报 F5', 'T01-1 指标T01-1', '12所']);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['催报-2023-20231231.txt'])).toMatch(
      /^\ufeff各单位：\r\n/,
    );
  });

  test('cancelled, nothing is saved', async () => {
    const result = await consolidated([['甲局.xlsx', '甲局', '12所']]);
    const saved: string[] = [];
    const desk = new SendBackDesk({ runJob: runHere, language: 'zh', save: (name) => saved.push(name) });
    const end = desk.store.subscribe(() => {
      if ((desk.store.get().progress?.done ?? 0) > 0) desk.cancel();
    });
    await desk.save(result);
    end();
    expect([saved, desk.store.get().progress, desk.store.get().fault?.code]).toEqual([[], null, 'cancelled']);
  });

  test('files that tie name each other, so that either can be chosen', async () => {
    const { verdicts, sendBacks } = await consolidated([
      ['甲局.xlsx', '甲局', 3],
      ['甲局2.xlsx', '甲局', 12],
    ]);
    expect(verdicts.map(({ file, status, rivals }) => [file, status, rivals])).toEqual([
      ['甲局.xlsx', 'tied', ['甲局2.xlsx']],
      ['甲局2.xlsx', 'tied', ['甲局.xlsx']],
    ]);
    expect(sendBacks.map(({ unit, lines }) => [unit, lines.length])).toEqual([['甲局', 1]]);
  });
});

describe('what cannot be consolidated ends in a sentence and an unharmed workbook', () => {
  test('a folder with nothing in it but what systems leave behind', () => {
    const { consolidate } = consolidating(new BookWorkbook(planBook));
    consolidate.add([fileOf('资料/.DS_Store', 'x'), fileOf('资料/Thumbs.db', 'x')]);
    expect(consolidate.store.get()).toMatchObject({ files: [], fault: { code: 'noReturns' } });
  });

  test.each(['workbook', 'file', 'window'] as const)(
    'all files bad: each with its reason, nothing goes into the %s',
    async (target) => {
      const workbook = new BookWorkbook(planBook);
      const { desk, consolidate, saved, opened } = consolidating(workbook);
      await desk.readWorkbook();
      consolidate.add([
        fileOf('坏.xlsx', 'x'),
        fileOf('锁.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      ]);
      await consolidate.run('2023', target);
      expect(consolidate.store.get()).toMatchObject({
        fault: { code: 'noneCounts' },
        isWritten: false,
        isWriting: false,
        progress: null,
      });
      expect(
        consolidate.store
          .get()
          .result?.verdicts.map(({ file, status, reason }) => [file, status, (reason?.zh ?? '').length > 5]),
      ).toEqual([
        ['坏.xlsx', 'rejected', true],
        ['锁.xlsx', 'rejected', true],
      ]);
      expect([workbook.book, saved, opened]).toEqual([planBook, [], []]);
    },
  );

  test('a huge file is refused before it is read into memory', async () => {
    const { desk, consolidate } = consolidating(new BookWorkbook(planBook));
    await desk.readWorkbook();
    const huge = { ...fileOf('大.xlsx', 'x') };
    Object.defineProperty(huge.file, 'size', { value: 3 * 1024 ** 3 });
    huge.file.arrayBuffer = () => Promise.reject(new Error('read into memory'));
    consolidate.add([huge, await returned('甲局', 12)]);
    await consolidate.run('2023', 'workbook');
    const { result, isWritten } = consolidate.store.get();
    expect(isWritten).toBe(true);
    expect(result?.verdicts.find(({ file }) => file === '大.xlsx')?.reason?.zh).toContain(
      '文件有 3072 MB，超过能读取的',
    );
  });

  test('where files cannot be saved the summary opens in a window, and a refused window is said', async () => {
    const { desk, consolidate, opened } = consolidating(new BookWorkbook(planBook));
    await desk.readWorkbook();
    consolidate.add([await returned('甲局', 12)]);
    await consolidate.run('2023', 'window');
    expect(readXlsx(opened[0] ?? new Uint8Array()).sheets.map(({ name }) => name)).toContain('汇总');
    const refusing = issuing({ save: null, openNew: () => Promise.reject(new Error('no windows here')) });
    await refusing.desk.readWorkbook();
    await refusing.issue.issueOne('2023', '甲局');
    expect(refusing.issue.store.get()).toMatchObject({ saved: null, opened: null, fault: { code: 'internal' } });
  });
});

test('a worker that dies is a sentence, not a wait', async () => {
  const worker = new HereWorker();
  worker.postMessage = () => {
    queueMicrotask(() => worker.onerror?.({ message: 'boom' } as ErrorEvent));
  };
  const desk = new PlanDesk(
    new BookWorkbook(planBook),
    jobRunner(() => worker),
  );
  await desk.readWorkbook();
  expect(desk.store.get()).toMatchObject({ isBusy: false, fault: { code: 'workerCrashed' } });
  expect(worker.isEnded).toBe(true);
});
