import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { toFileName } from '../workbook/book/to-file-name';
import { unpackJson } from '../workbook/package/pack-json';
import type { CheckOrder } from '../round/check-ledger';
import type { Judged } from '../round/judge-file';
import { returnExtractSchema, standingSchema } from '../summary/reporting/return-extract';
import { cannotRead } from './cannot-read';
import { toAbsolute, toShown } from './paths';
import { talk } from './talk';
import { writeWhole } from './write-files';

const signature = 'district-ledger-cache/3';

const headSchema = z.object({ signature: z.literal(signature), key: z.string(), print: z.string() });
const wordsSchema = z.object({ zh: z.string(), en: z.string() });
const entrySchema = z.object({
  hash: z.string(),
  came: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('return'),
      shares: z.array(z.object({ standing: standingSchema, extract: z.base64() })),
    }),
    z.object({ kind: z.literal('rejected'), unit: z.string().nullable(), reason: wordsSchema, isAside: z.boolean() }),
  ]),
});

function toHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Changes with the program, the plan, the period and the day: whatever decides what becomes of a file. */
async function toKey({ plan, appVersion, period, asOf }: CheckOrder): Promise<string> {
  const program = await readFile(process.argv[1] ?? '');
  return toHash(JSON.stringify([toHash(program), appVersion, period?.id, asOf, plan]));
}

function toEntry(line: string): [string, Judged<Uint8Array>] {
  const { hash, came } = entrySchema.parse(JSON.parse(line));
  if (came.kind === 'rejected') return [hash, came];
  const shares = came.shares.map(({ standing, extract: packed }) => {
    const extract = Buffer.from(packed, 'base64');
    returnExtractSchema.parse(unpackJson(extract));
    return { standing, extract };
  });
  return [hash, { ...came, shares }];
}

/** What became of files, by the hash of their bytes, so that a file is read once though it is consolidated many times. */
export class ReturnCache {
  private readonly used = new Map<string, Judged<Uint8Array>>();

  private constructor(
    private readonly file: string | null,
    private readonly key: string,
    private readonly entries: ReadonlyMap<string, Judged<Uint8Array>>,
  ) {}

  /** Remembers nothing. */
  static none(): ReturnCache {
    return new ReturnCache(null, '', new Map());
  }

  /** The cache of a plan and period in a folder. One that is damaged is left aside, with a word about it. */
  static async open(folder: string, order: CheckOrder): Promise<ReturnCache> {
    const name = toFileName([order.plan.id, order.period?.id ?? ''].join('-'));
    const file = path.join(toAbsolute(folder), `${name}.cache`);
    const key = await toKey(order);
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw cannotRead(toShown(file), cause);
    });
    return new ReturnCache(file, key, text === null ? new Map() : ReturnCache.read(text, key, file));
  }

  private static read(text: string, key: string, file: string): ReadonlyMap<string, Judged<Uint8Array>> {
    try {
      const end = text.indexOf('\n');
      const head = headSchema.parse(JSON.parse(text.slice(0, end)));
      const body = text.slice(end + 1);
      if (toHash(body) !== head.print) throw new Error('The contents are not those that were written');
      // made by another version, or for the plan as it was before
      if (head.key !== key) return new Map();
      return new Map(body.split('\n').filter(Boolean).map(toEntry));
    } catch {
      talk({
        zh: `缓存“${toShown(file)}”已损坏，没有采用；全部文件重新读取，缓存重新生成。`,
        en: `The cache “${toShown(file)}” is damaged and was not used; every file is read anew, and so is the cache made.`,
      });
      return new Map();
    }
  }

  /** What files came to before, by the hash of their bytes. */
  get known(): ReadonlyMap<string, Judged<Uint8Array>> {
    return this.entries;
  }

  /** That a file of this round came to this. */
  use(hash: string | null, came: Judged<Uint8Array>): void {
    if (hash !== null && this.file !== null) this.used.set(hash, came);
  }

  /** Keeps what this round used, and nothing else. */
  async save(): Promise<void> {
    if (this.file === null) return;
    const lines = [...this.used].map(([hash, came]) =>
      JSON.stringify({
        hash,
        came:
          came.kind === 'return'
            ? {
                ...came,
                shares: came.shares.map((share) => ({
                  ...share,
                  extract: Buffer.from(share.extract).toString('base64'),
                })),
              }
            : came,
      }),
    );
    const body = lines.sort().join('\n');
    await writeWhole(this.file, `${JSON.stringify({ signature, key: this.key, print: toHash(body) })}\n${body}`);
  }
}
