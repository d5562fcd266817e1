/** A passage without the blanks that Chinese text does not mean; `at[i]` is where character i stands in the plan's text. */
export interface Squeezed {
  readonly text: string;
  readonly at: readonly number[];
  readonly end: number;
}

/** Drops blanks and line breaks, except between two Latin letters or digits. */
export function squeeze(folded: string, start: number, end: number): Squeezed {
  const at: number[] = [];
  const marks: string[] = [];
  let blank = false;
  for (let i = start; i < end; i += 1) {
    const mark = folded.charAt(i);
    if (/\s/.test(mark)) {
      blank = true;
      continue;
    }
    if (blank && /[A-Za-z0-9]/.test(mark) && /[A-Za-z0-9]/.test(marks.at(-1) ?? '')) {
      marks.push(' ');
      at.push(i - 1);
    }
    blank = false;
    marks.push(mark);
    at.push(i);
  }
  return { text: marks.join(''), at, end };
}
