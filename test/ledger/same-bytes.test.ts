import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { issueOne } from '../kit/round-of';
import { planOf } from '../kit/plan-of';
import { planOfEveryKind } from '../kit/plan-of-every-kind';

const bytesOf = (plan = planOfEveryKind()) => writeXlsx(issueOne(plan, '甲局'));

afterEach(() => {
  jest.useRealTimers();
});

test('issued twice, a ledger is the same file', async () => {
  expect(await bytesOf()).toEqual(await bytesOf());
});

test('issued in another year, a ledger is the same file', async () => {
  const now = await bytesOf();
  jest.useFakeTimers({
    now: new Date('2031-02-28T23:30:00Z'),
    doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'],
  });
  expect(await bytesOf()).toEqual(now);
});

test('another word in the plan makes another file', async () => {
  expect(await bytesOf(planOf({ title: '试验方案甲' }))).not.toEqual(await bytesOf(planOf({ title: '试验方案乙' })));
});
