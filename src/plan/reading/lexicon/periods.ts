import type { Wording } from './wording';

export const periodId: Wording = {
  example: '2023春',
  pattern: /^(\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2])|-(\d{4})|([春秋]))?$/,
};
export const wholeYear: Wording = { example: '2023年全年', pattern: /^(\d{4})(?:年|年全年|全年)?$/ };
export const halfYear: Wording = { example: '2023年上半年', pattern: /^(\d{4})年?(?:H([1-9])|([上下])半年度?)$/ };
export const englishHalfYear: Wording = { example: '2023年FIRSTHALF', pattern: /^(\d{4})年?(?:(FIRST)|(SECOND))HALF$/ };
export const quarter: Wording = {
  example: '2023年第二季度',
  pattern: /^(\d{4})年?(?:Q(\d{1,2})|第?([\d一二三四五六七八九十]{1,2})季度?)$/,
};
export const oneMonth: Wording = {
  example: '2023年5月',
  pattern: /^(\d{4})(?:年(\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[-./](\d{1,2})月?|(\d{2}))$/,
};
export const monthSpan: Wording = { example: '2023年1月-3月', pattern: /^(\d{4})年(\d{1,2})月?-(\d{1,2})月份?$/ };
export const schoolYear: Wording = {
  example: '2023-2024学年',
  pattern: /^(\d{4})年?[-/](\d{4})年?(?:学年度?|SCHOOLYEAR)?$/,
};
export const shortSchoolYear: Wording = { example: '2023-24学年', pattern: /^(\d{4})[-/](\d{2})(?:学年度?)?$/ };
export const schoolYearAlone: Wording = { example: '2023学年', pattern: /^(\d{4})学年度?$/ };
export const season: Wording = { example: '2023年春季学期', pattern: /^(\d{4})年?([春秋])季?(?:学期)?$/ };
export const termOfSchoolYear: Wording = {
  example: '2023-2024学年第一学期',
  pattern: /^(\d{4})年?[-/](\d{4})年?学年度?(?:(第?[一1]学期|上学期|秋季?学?期?)|第?[二2]学期|下学期|春季?学?期?)$/,
};
export const periodDash: Wording = { example: '至', pattern: /[-~至到]+/g };
export const yearWord: Wording = { example: '2023年度', pattern: /(?<!学)年度/g };
export const chineseYear: Wording = { example: '二零二三年', pattern: /^([零一二三四五六七八九]{4})(?=年|学年)/ };
export const noYear: Wording = { example: '今年上半年', pattern: /^[今本去上明当前]年/ };
export const shortYear: Wording = { example: '23年上半年', pattern: /^'?\d{2}年/ };
export const noSchoolYear: Wording = { example: '2023-2025学年', pattern: /^\d{4}年?[-/](?:\d{4}|\d{2}学年)/ };
export const noTerm: Wording = { example: '2023年夏季学期', pattern: /^\d{4}年?[夏冬暑寒]/ };
export const unclearTerm: Wording = { example: '2023年上学期', pattern: /^\d{4}年?(?:[上下]|第?[一二12])学期/ };
export const noHalfYear: Wording = { example: '2023年第三半年', pattern: /^\d{4}年?(?:H\d|.{0,4}半年)/ };
export const noQuarter: Wording = { example: '2023年第五季度', pattern: /^\d{4}年?(?:Q\d|.{0,3}季度?$)/ };
export const noMonthSpan: Wording = { example: '2023年2月-5月', pattern: /^\d{4}年\d{1,2}月?-\d{1,2}月/ };
export const oneDay: Wording = { example: '2023年5月1日', pattern: /^\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}[日号]?$/ };
export const noMonth: Wording = {
  example: '2023年13月',
  pattern: /^\d{4}(?:[年\-./](?:\d{1,2}|[零一二三四五六七八九十]{1,3})月?份?|\d{2})$/,
};
export const withoutYear: Wording = { example: '上半年', pattern: /^\D*\d{0,2}(?:半年|季|月|学期|学年|春|秋|H\d|Q\d)/ };

export const englishMonths = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
export const englishMonth: Wording = {
  example: '2023MAY',
  pattern: new RegExp(String.raw`^(\d{4})(${englishMonths.join('|')})[A-Z]{0,6}$`),
};
