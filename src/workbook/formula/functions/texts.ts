import { numberOf, textOf, wholeOf } from '../coerce';
import { formatText } from '../format-text';
import type { FunctionDefinition } from '../function-definition';
import { readNumber } from '../read-number';
import { errors, Raised, type Scalar } from '../scalar';
import { readWildcard } from '../wildcard';

const textLimit = 32_767;

export const texts = {
  LEN: ofText((text) => text.length),
  TRIM: ofText((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: ofText((text) => text.replace(/[\x00-\x1f]/g, '')),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  LEFT: { kind: 'value', atLeast: 1, atMost: 2, run: (values) => textOf(values[0]).slice(0, lengthOf(values)) },
  RIGHT: {
    kind: 'value',
    atLeast: 1,
    atMost: 2,
    run: (values) => {
      const text = textOf(values[0]);
      return text.slice(Math.max(0, text.length - lengthOf(values)));
    },
  },
  MID: {
    kind: 'value',
    atLeast: 3,
    atMost: 3,
    run: ([text, from, length]) => {
      const [start, count] = [wholeOf(from), wholeOf(length)];
      return start < 1 || count < 0 ? errors.value : textOf(text).slice(start - 1, start - 1 + count);
    },
  },
  REPLACE: {
    kind: 'value',
    atLeast: 4,
    atMost: 4,
    run: ([value, from, length, replacement]) => {
      const [text, start, count] = [textOf(value), wholeOf(from), wholeOf(length)];
      if (start < 1 || count < 0) return errors.value;
      return fitting(text.slice(0, start - 1) + textOf(replacement) + text.slice(start - 1 + count));
    },
  },
  SUBSTITUTE: {
    kind: 'value',
    atLeast: 3,
    atMost: 4,
    run: (values) => {
      const [text, old, fresh] = [textOf(values[0]), textOf(values[1]), textOf(values[2])];
      const instance = values.length > 3 ? wholeOf(values[3]) : undefined;
      if (instance !== undefined && instance < 1) return errors.value;
      if (old === '') return text;
      const pieces = text.split(old);
      if (instance === undefined) return fitting(pieces.join(fresh));
      if (instance >= pieces.length) return text;
      return fitting(pieces.slice(0, instance).join(old) + fresh + pieces.slice(instance).join(old));
    },
  },
  FIND: {
    kind: 'value',
    atLeast: 2,
    atMost: 3,
    run: (values) => find(values, (text, sought, from) => text.indexOf(sought, from)),
  },
  SEARCH: {
    kind: 'value',
    atLeast: 2,
    atMost: 3,
    run: (values) =>
      find(values, (text, sought, from) => {
        const at = readWildcard(sought).placeIn(text.slice(from));
        return at < 0 ? at : at + from;
      }),
  },
  EXACT: { kind: 'value', atLeast: 2, atMost: 2, run: ([a, b]) => textOf(a) === textOf(b) },
  REPT: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([value, times]) => {
      const [text, count] = [textOf(value), wholeOf(times)];
      return count < 0 || text.length * count > textLimit ? errors.value : text.repeat(count);
    },
  },
  CONCATENATE: { kind: 'value', atLeast: 1, run: (values) => fitting(values.map(textOf).join('')) },
  CHAR: {
    kind: 'value',
    atLeast: 1,
    atMost: 1,
    run: ([value]) => {
      const code = wholeOf(value);
      if (code < 1 || code > 255) return errors.value;
      return code < 128 || code > 159 ? String.fromCharCode(code) : (windowsLetters[code - 128] ?? '');
    },
  },
  CODE: ofText((text) => {
    if (text === '') return errors.value;
    const code = text.charCodeAt(0);
    const windows = windowsLetters.indexOf(text.charAt(0));
    if (windows >= 0) return windows + 128;
    return code < 256 ? code : '?'.charCodeAt(0);
  }),
  VALUE: {
    kind: 'value',
    atLeast: 1,
    atMost: 1,
    run: ([value]) => {
      if (typeof value === 'boolean') return errors.value;
      return typeof value === 'string' ? (readNumber(value) ?? errors.value) : numberOf(value);
    },
  },
  TEXT: {
    kind: 'value',
    atLeast: 2,
    atMost: 2,
    run: ([value, format]) => {
      const known = typeof value === 'string' ? (readNumber(value) ?? value) : (value ?? 0);
      if (typeof known === 'boolean') return textOf(known);
      return formatText(known as number | string, textOf(format)) ?? errors.value;
    },
  },
} satisfies Record<string, FunctionDefinition>;

/** Codes 128 to 159 of Windows-1252. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function ofText(calculate: (text: string) => Scalar) {
  return {
    kind: 'value',
    atLeast: 1,
    atMost: 1,
    run: ([value]: readonly Scalar[]) => calculate(textOf(value)),
  } as const;
}

function lengthOf(values: readonly Scalar[]): number {
  const length = values.length > 1 ? wholeOf(values[1]) : 1;
  if (length < 0) throw new Raised(errors.value);
  return length;
}

function fitting(text: string): Scalar {
  return text.length > textLimit ? errors.value : text;
}

function find(values: readonly Scalar[], search: (text: string, sought: string, from: number) => number): Scalar {
  const [sought, text] = [textOf(values[0]), textOf(values[1])];
  const from = values.length > 2 ? wholeOf(values[2]) : 1;
  if (from < 1 || from > text.length + 1) return errors.value;
  const at = search(text, sought, from - 1);
  return at < 0 ? errors.value : at + 1;
}
