import { readText } from '../../../src/workbook/word/read-text';
import { concat } from '../kit/raw-zip';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 一、总体目标 in GBK. */
const gbk = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc4, 0xbf, 0xb1, 0xea]);

test.each([
  ['UTF-8', utf8('一、总体目标'), '一、总体目标'],
  ['UTF-8 with a mark', concat([Uint8Array.of(0xef, 0xbb, 0xbf), utf8('一')]), '一'],
  ['UTF-16 little endian', Uint8Array.of(0xff, 0xfe, 0x00, 0x4e, 0x0d, 0x00, 0x0a, 0x00), '一\n'],
  ['UTF-16 big endian', Uint8Array.of(0xfe, 0xff, 0x4e, 0x00), '一'],
  ['GBK', gbk, '一、总体目标'],
  ['four bytes of GB18030', Uint8Array.of(0x95, 0x32, 0x82, 0x36), '𠀀'],
  ['line ends of all systems', utf8('a\r\nb\rc\nd'), 'a\nb\nc\nd'],
])('%s is read', (_, bytes, text) => {
  expect(readText(bytes)).toBe(text);
});

test.each([
  ['nothing', new Uint8Array(), 'read-empty'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), 'read-other-kind'],
  ['bytes of no encoding', Uint8Array.of(0xd2, 0xbb, 0xff, 0xff), 'read-binary-text'],
  ['half of a UTF-16 letter', Uint8Array.of(0xff, 0xfe, 0x00), 'read-binary-text'],
])('%s is refused', (_, bytes, code) => {
  expect(() => readText(bytes)).toThrow(expect.objectContaining({ code }) as Error);
});
