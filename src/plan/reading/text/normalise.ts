import { typedStop } from '../lexicon/sections';

const half: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '〖': '[',
  '〗': ']',
  '：': ':',
  '∶': ':',
  '︰': ':',
  '，': ',',
  '；': ';',
  '．': '.',
  '％': '%',
  '﹪': '%',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '—': '-',
  '–': '-',
  '－': '-',
  '―': '-',
  '‐': '-',
  '−': '-',
  '‑': '-',
  '！': '!',
  '？': '?',
  '＋': '+',
  '／': '/',
  '｜': '|',
  '﹑': '、',
  '｡': '。',
  '\u00b5': 'μ',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '\r': '\n',
  '\v': '\n',
  '\f': '\n',
  〇: '零',
  '○': '零',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
};

/** The text in half-width digits, letters and marks, one code unit for one, so that positions stay those of the original. */
export function normalise(text: string): string {
  return toHalfWidth(withBreaks(text).replace(typedStop.pattern, '。')).split('\n').map(withCurvedQuotes).join('\n');
}

/** Straight quotes open and close by turns, where a line has as many of both; in a table they may stand for 同上. */
function withCurvedQuotes(line: string): string {
  const parts = line.split('"');
  if (parts.length % 2 === 0 || line.includes('|') || line.includes('\t')) return line;
  return parts.reduce((before, part, at) => `${before}${at % 2 === 1 ? '“' : '”'}${part}`);
}

function toHalfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]|[^\u4e00-\u9fff\x20-\x7e\n]/g, (mark) => {
    const code = mark.charCodeAt(0);
    const isWide =
      (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
    return isWide ? String.fromCharCode(code - 0xfee0) : (half[mark] ?? mark);
  });
}

/** The <br> of a copied table as one break and blanks. */
function withBreaks(text: string): string {
  return text.replace(/<br\s{0,2}\/?>/gi, (tag) => '\u2028'.padEnd(tag.length));
}
