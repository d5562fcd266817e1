const digits = '零一二三四五六七八九';
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const leaps: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 三百二十 is 320, 两 is 2, 百 is 100, 一点五 is 1.5, 二零二五 is 2025; null for what is not a number. */
export function readChineseNumber(text: string): number | null {
  const [whole = '', fraction] = text.replace(/两/g, '二').split('点');
  const integer = readWhole(whole);
  if (integer === null || fraction === undefined) return integer;
  const places = [...fraction].map((mark) => digits.indexOf(mark));
  return places.length === 0 || places.includes(-1) ? null : Number(`${integer}.${places.join('')}`);
}

function readWhole(text: string): number | null {
  if (text === '') return null;
  const places = [...text].map((mark) => digits.indexOf(mark));
  if (!places.includes(-1)) return Number(places.join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const mark of text) {
    const value = digits.indexOf(mark);
    const step = steps[mark];
    const leap = leaps[mark];
    if (value >= 0) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (step !== undefined) {
      section += (digit ?? (section === 0 || step === 10 ? 1 : 0)) * step;
      digit = null;
    } else if (leap !== undefined) {
      const below = section + (digit ?? 0);
      if (leap === 1e8 && total + below > 0) total = (total + below) * leap;
      else total += (below === 0 ? 1 : below) * leap;
      section = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return total + section + (digit ?? 0);
}
