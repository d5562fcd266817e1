import fc from 'fast-check';
import { Fault } from '../../src/workbook/book/fault';
import { isPeriod, toPeriod, toPeriodName } from '../../src/plan/period';
import { demandPeriod, periodForms, readPeriod, toPeriodId } from '../../src/plan/read-period';

test.each([
  ...[
    '2023',
    '2023年',
    '2023年度',
    '2023年全年',
    '2023全年',
    ' ２０２３ 年 ',
    '二〇二三年',
    '二零二三年度',
    '2023年1-12月',
  ].map((typed) => [typed, '2023']),
  ...[
    '2023H1',
    '2023h1',
    '2023年上半年',
    '2023上半年',
    '2023年度上半年',
    '2023 年 上 半 年',
    '２０２３年上半年',
    '2023年1—6月',
    '2023年1月至6月',
    'H1 2023',
    'first half of 2023',
  ].map((typed) => [typed, '2023H1']),
  ...['2023年下半年', '2023年7-12月', '2023H2', '2023 second half'].map((typed) => [typed, '2023H2']),
  ...[
    '2023Q2',
    '2023q2',
    '2023年第二季度',
    '2023年二季度',
    '2023年2季度',
    '2023年第2季度',
    '2023年第二季',
    '2023第二季度',
    '2023年度第二季度',
    '2023年４～６月',
    'Q2 2023',
    'Q2/2023',
  ].map((typed) => [typed, '2023Q2']),
  ...['2023年第四季度', '2023年10-12月'].map((typed) => [typed, '2023Q4']),
  ...[
    '2023-05',
    '2023-5',
    '2023年5月',
    '2023年05月',
    '２０２３年５月',
    '2023年五月',
    '2023年5月份',
    '2023.5',
    '2023/5',
    '202305',
    'May 2023',
    '2023 May',
  ].map((typed) => [typed, '2023-05']),
  ...['2023年十二月', '2023年12月', 'December 2023', '2023-12'].map((typed) => [typed, '2023-12']),
  ...[
    '2023-2024',
    '2023-2024学年',
    '2023—2024学年度',
    '2023——2024学年',
    '2023～2024学年',
    '2023至2024学年',
    '2023/2024学年',
    '2023年-2024年学年',
    '2023-24学年',
    '2023-24',
    '2023学年',
    '二〇二三学年',
    '2023-2024 school year',
  ].map((typed) => [typed, '2023-2024']),
  ...[
    '2023春',
    '2023年春',
    '2023年春季',
    '2023年春季学期',
    '2023年春学期',
    '2023 春季学期',
    '2022-2023学年第二学期',
    '2022—2023学年度下学期',
    '2022—2023学年春季学期',
    'spring 2023',
  ].map((typed) => [typed, '2023春']),
  ...[
    '2023秋',
    '2023年秋',
    '2023年秋季学期',
    '2023-2024学年第一学期',
    '2023-2024学年上学期',
    '2023—2024学年秋季学期',
    'autumn 2023',
    '2023 fall',
  ].map((typed) => [typed, '2023秋']),
])('“%s” is %s', (typed, id) => {
  expect(readPeriod(typed)).toEqual(toPeriod(id));
});

test.each(periodForms.map(({ example }) => example))('the example “%s” is a period', (example) => {
  expect(readPeriod(example)).toHaveProperty('id');
});

const examples = '可以写：2023年、2023年上半年、2023年第二季度、2023年5月、2023-2024学年、2023年春季学期。';

test.each([
  ['', `还没有填报告期。${examples}`],
  ['　', `还没有填报告期。${examples}`],
  ['今年', '报告期“今年”没有写是哪一年，如 2023年上半年。'],
  ['上半年', '报告期“上半年”没有写是哪一年，如 2023年上半年。'],
  ['第二季度', '报告期“第二季度”没有写是哪一年，如 2023年上半年。'],
  ['第一学期', '报告期“第一学期”没有写是哪一年，如 2023年上半年。'],
  ['23学年', '报告期“23学年”没有写是哪一年，如 2023年上半年。'],
  ['23春', '报告期“23春”没有写是哪一年，如 2023年上半年。'],
  ['23秋', '报告期“23秋”没有写是哪一年，如 2023年上半年。'],
  ['5月', '报告期“5月”没有写是哪一年，如 2023年上半年。'],
  ['春季学期', '报告期“春季学期”没有写是哪一年，如 2023年上半年。'],
  ['23年上半年', '报告期“23年上半年”的年份要写四位，如 2023年。'],
  ['2023-2025学年', '报告期“2023-2025学年”不是学年：学年是连着的两年，如 2023-2024学年。'],
  ['2023-25学年', '报告期“2023-25学年”不是学年：学年是连着的两年，如 2023-2024学年。'],
  ['2024-2023', '报告期“2024-2023”不是学年：学年是连着的两年，如 2023-2024学年。'],
  ['2023-2025学年第一学期', '报告期“2023-2025学年第一学期”不是学年：学年是连着的两年，如 2023-2024学年。'],
  ['2023H3', '报告期“2023H3”不对：一年只有上半年和下半年，如 2023年上半年。'],
  ['2023年第三半年', '报告期“2023年第三半年”不对：一年只有上半年和下半年，如 2023年上半年。'],
  ['2023Q5', '报告期“2023Q5”不对：一年只有第一到第四季度，如 2023年第二季度。'],
  ['2023年第五季度', '报告期“2023年第五季度”不对：一年只有第一到第四季度，如 2023年第二季度。'],
  ['2023-13', '报告期“2023-13”不对：月份是 1 到 12，如 2023年5月。'],
  ['2023年13月', '报告期“2023年13月”不对：月份是 1 到 12，如 2023年5月。'],
  ['2023年十三月', '报告期“2023年十三月”不对：月份是 1 到 12，如 2023年5月。'],
  ['2023年1-9月', '报告期“2023年1-9月”不是一个报告期：几个月合起来只能是一季、半年或一年，如 2023年第三季度。'],
  ['2023年5月31日', '报告期“2023年5月31日”是一天，报告期是一段时间，如 2023年5月。'],
  ['2023-05-31', '报告期“2023-05-31”是一天，报告期是一段时间，如 2023年5月。'],
  ['2023年上学期', '报告期“2023年上学期”说不清是春季还是秋季，请写明，如 2023年春季学期。'],
  ['2023年第一学期', '报告期“2023年第一学期”说不清是春季还是秋季，请写明，如 2023年春季学期。'],
  ['2023年夏季学期', '报告期“2023年夏季学期”不是学期：学期只有春季和秋季，如 2023年秋季学期。'],
  ['2023年底', `报告期“2023年底”看不出是哪一段时间。${examples}`],
  ['全部', `报告期“全部”看不出是哪一段时间。${examples}`],
])('“%s” is no period, and it is said why', (typed, zh) => {
  expect(readPeriod(typed)).toEqual({ zh, en: expect.stringMatching(/\.$/) as string });
  expect(() => demandPeriod(typed)).toThrow(Fault);
  expect(toPeriodId(typed)).toBe(typed);
});

test('the English sentence too says what is wrong', () => {
  expect(readPeriod('2023Q5')).toMatchObject({
    en: 'The period “2023Q5” is no quarter: those are 1 to 4, like 2023Q2.',
  });
});

test('what is quoted is short and holds nothing unseen', () => {
  const read = readPeriod(`\u001b[31m${'年'.repeat(100_000)}`);
  expect('zh' in read && read.zh.length).toBeLessThan(120);
  expect(JSON.stringify(read)).not.toContain('\\u001b');
});

test('every period is read back from its id and from its name, with blanks and wide digits anywhere', () => {
  const ids = fc.integer({ min: 1950, max: 2098 }).chain((year) => {
    const id = String(year);
    return fc.constantFrom(
      id,
      `${id}H1`,
      `${id}H2`,
      `${id}Q1`,
      `${id}Q4`,
      `${id}-01`,
      `${id}-12`,
      `${id}-${String(year + 1)}`,
      `${id}春`,
      `${id}秋`,
    );
  });
  const dress = (text: string, wide: boolean, at: number) => {
    const all = wide ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
    return `${all.slice(0, at)}\u3000 ${all.slice(at)}`;
  };
  fc.assert(
    fc.property(ids, fc.boolean(), fc.nat(8), (id, wide, at) => {
      const period = toPeriod(id);
      expect(readPeriod(dress(id, wide, at))).toEqual(period);
      expect(readPeriod(dress(toPeriodName(period), wide, at))).toEqual(period);
    }),
  );
});

test('whatever is typed is a period or a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9年月第上下半季度春秋学期HQ\-. ]{0,14}$/)), (typed) => {
      const read = readPeriod(typed);
      expect('id' in read ? isPeriod(read.id) : read.zh.endsWith('。')).toBe(true);
    }),
  );
});
