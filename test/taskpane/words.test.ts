import { commands, readCommand, toCommandUrl } from '../../src/taskpane/commands';
import { toFirstTab } from '../../src/taskpane/bureau/to-first-tab';
import { debounce } from '../../src/taskpane/state/debounce';
import { refuseForeign, toOccupancy } from '../../src/taskpane/state/occupancy';
import { toThemeKind } from '../../src/taskpane/themes/theme-kind';
import { gatherProgress } from '../../src/taskpane/worker/gather-progress';
import { clerkWords } from '../../src/taskpane/words/clerk';
import { evidenceWords } from '../../src/taskpane/words/evidence';
import { paperWords } from '../../src/taskpane/words/papers';
import { reviseWords } from '../../src/taskpane/words/revise';
import { en } from '../../src/taskpane/words/en';
import { speak } from '../../src/taskpane/words/speak';
import { zh, type WordKey } from '../../src/taskpane/words/zh';

const facts = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(Object.keys(zh) as WordKey[])('%s says the same facts in both languages', (key) => {
  expect(facts(en[key])).toEqual(facts(zh[key]));
});

const ownWords: Readonly<Record<string, Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>>>> = {
  clerk: clerkWords,
  evidence: evidenceWords,
  papers: paperWords,
  revise: reviseWords,
};

test.each(Object.entries(ownWords).flatMap(([part, { zh: own }]) => Object.keys(own).map((key) => [part, key])))(
  'of %s, %s says the same facts in both languages',
  (part = '', key = '') => {
    const { zh: chinese = {}, en: english = {} } = ownWords[part] ?? {};
    expect(facts(english[key] ?? '')).toEqual(facts(chinese[key] ?? ''));
  },
);

test('Chinese words are Chinese, English words hold none but what stands on the sheets', () => {
  expect(speak(clerkWords.zh)('progress', { done: 1, total: 2 })).toBe('已填 1 / 2');
  const sheetWords = [
    '待确认',
    '校验结果',
    '报送次数',
    '情况说明',
    '督办清单',
    '问题清单',
    '任务',
    '牵头单位',
    '责任单位',
    '单位',
    '修订',
    '春',
    '待填',
    '佐证材料',
    '督办单',
    '通报',
    '自查报告',
    '验收申请',
  ];
  for (const words of [en, ...Object.values(ownWords).map(({ en: own }) => own)].flatMap((list) => Object.values(list)))
    expect(sheetWords.reduce((rest, word) => rest.replaceAll(word, ''), words)).not.toMatch(/[\u4e00-\u9fff]/);
});

test('the ribbon’s buttons and the pane’s address agree', () => {
  for (const command of commands)
    expect(readCommand(new URL(toCommandUrl(command), 'https://x/').search)).toBe(command);
  expect(readCommand('?do=other&_host_Info=Excel')).toBe('open');
});

test.each([
  [['_ledger', '填报说明'], { ledger: true, plan: false, summary: false }],
  [['填报说明', '指标填报'], { ledger: true, plan: false, summary: false }],
  [['方案', '任务', '指标', '单位'], { ledger: false, plan: true, summary: false }],
  [['计划', '任务', '指标', '单位'], { ledger: false, plan: true, summary: false }],
  [['方案', '任务', '指标', '单位', '_summary', '汇总'], { ledger: false, plan: true, summary: true }],
  [['Sheet1', '方案'], { ledger: false, plan: false, summary: false }],
])('%j', (names, occupancy) => {
  expect(toOccupancy(names)).toEqual(occupancy);
});

test('a workbook takes a plan beside other sheets, but never in the place of foreign ones', () => {
  expect(() => refuseForeign(['Sheet1', '预算'], 'plan')).not.toThrow();
  expect(() => refuseForeign(['方案'], 'plan')).toThrow(expect.objectContaining({ code: 'foreignWorkbook' }) as Error);
});

test('the pane begins where the workbook is', () => {
  expect(toFirstTab({ ledger: false, plan: false, summary: true }, 'open')).toBe('followUp');
  expect(toFirstTab({ ledger: false, plan: true, summary: true }, 'open')).toBe('plan');
  expect(toFirstTab({ ledger: false, plan: false, summary: true }, 'consolidate')).toBe('consolidate');
});

test.each([
  ['#FFFFFF', false, 'light'],
  ['#262626', false, 'dark'],
  ['262626', false, 'dark'],
  [null, false, 'light'],
  ['#FFFFFF', true, 'contrast'],
] as const)('background %s, forced %s: %s', (background, isForced, kind) => {
  expect(toThemeKind(background, isForced)).toBe(kind);
});

test('progress is passed on now and then, no line lost', () => {
  const said: { done: number; lines: number }[] = [];
  const clock = { now: 0 };
  const tell = gatherProgress(
    ({ done, lines }) => said.push({ done, lines: lines.length }),
    () => clock.now,
  );
  for (let done = 1; done <= 250; done++) {
    clock.now += 1;
    tell({ done, total: 250, lines: [{ name: String(done), reason: null }] });
  }
  expect(said.map(({ done }) => done)).toEqual([1, 101, 201, 250]);
  expect(said.reduce((sum, { lines }) => sum + lines, 0)).toBe(250);
});

test('after two seconds progress says how fast it is and how long it will take', () => {
  const said: unknown[] = [];
  const clock = { now: 0 };
  const tell = gatherProgress(
    ({ pace }) => said.push(pace),
    () => clock.now,
  );
  for (let done = 1; done <= 4; done++) {
    clock.now += 1000;
    tell({ done: done * 50, total: 300, lines: [] });
  }
  expect(said).toEqual([undefined, { perSecond: 50, left: 4 }, { perSecond: 50, left: 3 }, { perSecond: 50, left: 2 }]);
});

test('a stopped debounce does not call', () => {
  jest.useFakeTimers();
  const calls: number[] = [];
  const quiet = debounce(() => calls.push(1), 100);
  quiet.call();
  quiet.call();
  jest.advanceTimersByTime(100);
  quiet.call();
  quiet.stop();
  jest.advanceTimersByTime(1000);
  jest.useRealTimers();
  expect(calls).toEqual([1]);
});
