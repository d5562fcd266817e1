import { HostError } from './host-error';
import { Reference } from './reference';

/** What a call was given; every reader throws InvalidArgument where something else stands. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get length(): number {
    return this.values.length;
  }

  raw(at: number): unknown {
    return this.values[at];
  }

  has(at: number): boolean {
    return this.values[at] !== undefined && this.values[at] !== null;
  }

  text(at: number): string {
    return toText(this.values[at]);
  }

  textOr<Default>(at: number, otherwise: Default): string | Default {
    return this.has(at) ? this.text(at) : otherwise;
  }

  whole(at: number): number {
    return toWhole(this.values[at]);
  }

  wholeOr<Default>(at: number, otherwise: Default): number | Default {
    return this.has(at) ? this.whole(at) : otherwise;
  }

  flag(at: number, otherwise: boolean): boolean {
    const value = this.values[at];
    if (value === undefined || value === null) return otherwise;
    if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
    return value;
  }

  /** One of some words, in any case. */
  oneOf<Word extends string>(at: number, words: readonly Word[], otherwise?: Word): Word {
    if (!this.has(at) && otherwise !== undefined) return otherwise;
    return toWord(this.values[at], words);
  }

  record(at: number): Readonly<Record<string, unknown>> {
    return toRecord(this.values[at] ?? {});
  }

  list(at: number): readonly unknown[] {
    const value = this.values[at];
    if (!Array.isArray(value)) throw new HostError('InvalidArgument');
    return value as readonly unknown[];
  }
}

export function toText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

export function toWhole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument');
  return Math.trunc(value);
}

export function toNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument');
  return value;
}

export function toFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

export function toWord<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found =
    typeof value === 'string' ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw new HostError('InvalidArgument');
  return found;
}

export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Reference)
    throw new HostError('InvalidArgument');
  return value as Readonly<Record<string, unknown>>;
}
