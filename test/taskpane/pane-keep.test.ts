import { Fault } from '../../src/workbook/book/fault';
import { PaneKeep, type KeepPorts } from '../../src/taskpane/keeping/pane-keep';
import { BookWorkbook } from './kit/book-workbook';
import { fileOf } from './kit/files';
import { MemoryShelf } from './kit/memory-shelf';

const hour = 3_600_000;

/** A machine: its clock, its shelf, and panes that are opened beside workbooks. */
class Machine {
  now = Date.UTC(2023, 11, 20);
  ids = 0;
  readonly shelf = new MemoryShelf();
  private ends: (() => void)[] = [];

  async open(workbook: BookWorkbook, ports: Partial<KeepPorts> = {}): Promise<PaneKeep> {
    const keep = new PaneKeep({
      openShelf: () => Promise.resolve(this.shelf),
      workbook,
      now: () => this.now,
      newId: () => `id${String((this.ids += 1))}`,
      build: 'a',
      ...ports,
    });
    this.ends.push(keep.start());
    await new Promise<void>((resolve) => {
      const look = () => {
        if (keep.store.get().isOpen) resolve();
      };
      keep.store.subscribe(look);
      look();
    });
    return keep;
  }

  close(): void {
    for (const end of this.ends.splice(0)) end();
  }
}

let machine: Machine;

beforeEach(() => {
  machine = new Machine();
});

afterEach(() => {
  machine.close();
});

const files = [fileOf('甲局.xlsx', 'a'), fileOf('资料/乙局.xlsx', 'b')];

async function keeping(
  workbook: BookWorkbook,
  parts: Parameters<PaneKeep['keep']>[1],
  ports: Partial<KeepPorts> = {},
): Promise<PaneKeep> {
  const keep = await machine.open(workbook, ports);
  keep.keep(0, parts);
  await keep.flush();
  return keep;
}

test('a pane that begins anew holds what the last one held, files with their bytes', async () => {
  const workbook = new BookWorkbook();
  await keeping(workbook, { planText: '一、', period: '2023年', files, left: ['乙局'] });
  const next = await machine.open(workbook);
  expect(next.kept).toEqual({ planText: '一、', period: '2023年', files, left: ['乙局'] });
  expect(await next.kept.files?.[0]?.file.text()).toBe('a');
  expect(next.store.get()).toEqual({ isOpen: true, isKept: true, isUnable: false, edition: 0 });
});

test('a pane that holds nothing keeps nothing, and writes nothing into the workbook', async () => {
  const workbook = new BookWorkbook();
  const keep = await keeping(workbook, {
    planText: '',
    period: '',
    files: [],
    left: [],
    previous: null,
    outcome: null,
    planSource: { kind: 'book' },
  });
  expect([workbook.id, machine.shelf.lots.size, keep.store.get().isKept]).toEqual([null, 0, false]);
});

test('what is let go of bit by bit leaves nothing behind', async () => {
  const workbook = new BookWorkbook();
  const keep = await keeping(workbook, { period: '2023', files });
  keep.keep(0, { files: files.slice(1) });
  await keep.flush();
  expect([...machine.shelf.lots.values()].map((lot) => [...lot.files.keys()])).toEqual([['资料/乙局.xlsx']]);
  keep.keep(0, { period: '', files: [] });
  await keep.flush();
  expect([machine.shelf.lots.size, keep.store.get().isKept]).toEqual([0, false]);
});

test('a file is put once, and again where another was chosen under its name', async () => {
  const workbook = new BookWorkbook();
  const keep = await keeping(workbook, { files });
  keep.keep(0, { period: '2023' });
  await keep.flush();
  const other = fileOf('甲局.xlsx', 'c');
  keep.keep(0, { files: [other, ...files.slice(1)] });
  await keep.flush();
  expect(machine.shelf.names).toEqual(['甲局.xlsx', '资料/乙局.xlsx', '甲局.xlsx']);
  expect(await (await machine.open(workbook)).kept.files?.[0]?.file.text()).toBe('c');
});

describe('whose it is', () => {
  test('two workbooks that were never stored, of one name in two windows, each have their own', async () => {
    const [one, other] = [new BookWorkbook(), new BookWorkbook()];
    await keeping(one, { period: '2023' });
    await keeping(other, { period: '2024' });
    expect([(await machine.open(one)).kept, (await machine.open(other)).kept]).toEqual([
      { period: '2023' },
      { period: '2024' },
    ]);
  });

  test('a copy of the file, which has the same id, has nothing of it', async () => {
    const [one, copy] = [new BookWorkbook(), new BookWorkbook()];
    one.place = 'C:/方案.xlsx';
    await keeping(one, { period: '2023' });
    Object.assign(copy, { id: one.id, place: 'C:/方案 - 副本.xlsx' });
    expect((await machine.open(copy)).kept).toEqual({});
    await keeping(copy, { period: '2024' });
    expect((await machine.open(one)).kept).toEqual({ period: '2023' });
  });

  test('a file that took the place of another has nothing of it', async () => {
    const one = new BookWorkbook();
    one.place = 'E:/台账.xlsx';
    await keeping(one, { period: '2023' });
    const other = new BookWorkbook();
    other.place = 'E:/台账.xlsx';
    expect((await machine.open(other)).kept).toEqual({});
  });

  test('a workbook that was stored for the first time since takes its own along', async () => {
    const workbook = new BookWorkbook();
    await keeping(workbook, { period: '2023' });
    workbook.place = 'C:/方案.xlsx';
    const next = await machine.open(workbook);
    expect(next.kept).toEqual({ period: '2023' });
    next.keep(0, { period: '2024' });
    await next.flush();
    expect([...machine.shelf.lots.values()].map(({ label, parts }) => [label.place, parts.period])).toEqual([
      ['C:/方案.xlsx', '2024'],
    ]);
  });
});

describe('a day', () => {
  test('is how long it stays after the last change', async () => {
    const workbook = new BookWorkbook();
    const keep = await keeping(workbook, { period: '2023' });
    machine.now += 23 * hour;
    expect((await machine.open(workbook)).kept).toEqual({ period: '2023' });
    keep.keep(0, { planText: '一、' });
    await keep.flush();
    machine.now += 23 * hour;
    expect((await machine.open(workbook)).kept).toEqual({ period: '2023', planText: '一、' });
    machine.now += hour;
    const next = await machine.open(workbook);
    expect([next.kept, next.store.get().isKept, machine.shelf.lots.size]).toEqual([{}, false, 0]);
  });

  test('also for the workbooks that are not open, and where the clock was put back', async () => {
    await keeping(new BookWorkbook(), { period: '2023', files });
    machine.now -= 25 * hour;
    await machine.open(new BookWorkbook());
    expect(machine.shelf.lots.size).toBe(0);
  });

  test('later, a pane that is still open puts everything there again with its next change', async () => {
    const workbook = new BookWorkbook();
    const keep = await keeping(workbook, { period: '2023', files });
    machine.now += 25 * hour;
    await machine.open(new BookWorkbook());
    expect(machine.shelf.lots.size).toBe(0);
    keep.keep(0, { planText: '一、' });
    await keep.flush();
    expect((await machine.open(workbook)).kept).toEqual({ period: '2023', files, planText: '一、' });
  });

  test('is looked at while the pane is open', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    const keep = await keeping(new BookWorkbook(), { period: '2023' });
    machine.now += 25 * hour;
    await jest.advanceTimersByTimeAsync(hour);
    expect([machine.shelf.lots.size, keep.store.get().isKept]).toEqual([0, false]);
    jest.useRealTimers();
  });
});

test('cleared, nothing is held and nothing lies there; what an earlier edition of the pane says is not heard', async () => {
  const workbook = new BookWorkbook();
  const keep = await keeping(workbook, { period: '2023', files });
  await keep.clear();
  keep.keep(0, { files });
  await keep.flush();
  expect([keep.kept, machine.shelf.lots.size, keep.store.get()]).toEqual([
    {},
    0,
    { isOpen: true, isKept: false, isUnable: false, edition: 1 },
  ]);
  keep.keep(1, { period: '2024' });
  await keep.flush();
  expect((await machine.open(workbook)).kept).toEqual({ period: '2024' });
});

test('what another build shaped is left out, what was typed and chosen is not', async () => {
  const workbook = new BookWorkbook();
  const outcome = {
    result: { reporting: { units: { received: 1 } } },
    isWritten: true,
    target: 'file',
  } as unknown as NonNullable<PaneKeep['kept']['outcome']>;
  await keeping(workbook, { period: '2023', outcome });
  const next = await keeping(workbook, { planText: '一、' }, { build: 'b' });
  expect(next.kept).toEqual({ period: '2023', planText: '一、', outcome: null, repairs: [] });
  expect((await machine.open(workbook, { build: 'b' })).kept).toEqual({
    period: '2023',
    planText: '一、',
    outcome: null,
    repairs: [],
  });
});

describe('where nothing can be kept', () => {
  test.each([
    ['no store', { openShelf: () => Promise.reject(new Error('SecurityError')) }],
    [
      'a workbook that takes no id',
      {
        workbook: {
          identify: () => Promise.resolve({ id: null, place: 'a', isSaved: false }),
          giveId: () => Promise.reject(new Fault('excelAccessDenied', { zh: '', en: '' })),
        },
      },
    ],
  ])('%s: the pane goes on, and it is said once there is something to keep', async (_, ports) => {
    const keep = await machine.open(new BookWorkbook(), ports);
    expect(keep.store.get()).toEqual({ isOpen: true, isKept: false, isUnable: false, edition: 0 });
    keep.keep(0, { period: '2023' });
    await keep.flush();
    expect([keep.kept, keep.store.get()]).toEqual([
      { period: '2023' },
      { isOpen: true, isKept: false, isUnable: true, edition: 0 },
    ]);
  });

  test('no room for the files: the rest is kept', async () => {
    const workbook = new BookWorkbook();
    machine.shelf.isFull = true;
    const keep = await keeping(workbook, { period: '2023', files });
    expect(keep.store.get()).toMatchObject({ isKept: true, isUnable: true });
    expect((await machine.open(workbook)).kept).toEqual({ period: '2023' });
    machine.shelf.isFull = false;
    keep.keep(0, { period: '2024' });
    await keep.flush();
    expect(keep.store.get()).toMatchObject({ isKept: true, isUnable: false });
    expect((await machine.open(workbook)).kept).toEqual({ period: '2024', files });
  });

  test('a cell that is being edited only puts it off', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    const workbook = new BookWorkbook();
    const keep = await machine.open(workbook);
    workbook.refusal = new Fault('excelInvalidOperationInCellEditMode', { zh: '正在编辑', en: 'editing' });
    keep.keep(0, { period: '2023' });
    await jest.advanceTimersByTimeAsync(0);
    expect([machine.shelf.lots.size, keep.store.get().isUnable]).toEqual([0, false]);
    await jest.advanceTimersByTimeAsync(3000);
    expect([machine.shelf.lots.size, keep.store.get().isKept]).toEqual([1, true]);
    jest.useRealTimers();
  });
});

test('it is kept at once, by itself, in the order in which it changed', async () => {
  const keep = await machine.open(new BookWorkbook());
  keep.keep(0, { period: '2' });
  keep.keep(0, { period: '20', planText: '一' });
  keep.keep(0, { planText: '' });
  await new Promise((resolve) => setTimeout(resolve));
  expect([...machine.shelf.lots.values()].map(({ parts }) => parts)).toEqual([{ period: '20', planText: '' }]);
});
