import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Wording } from '../../../src/plan/reading/lexicon/wording';

const folder = path.join(__dirname, '../../../src/plan/reading/lexicon');

function isWording(value: unknown): value is Wording {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'example' in value;
}

/** Every wording that a file of the lexicon exports, alone or in a list, and where. */
const entries = readdirSync(folder).flatMap((file) => {
  const exported = jest.requireActual<Readonly<Record<string, unknown>>>(path.join(folder, file));
  return Object.entries(exported).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter(isWording)
      .map((wording, at) => ({ place: `${file} ${name} ${at}`, wording })),
  );
});

test('the lexicon is read', () => {
  expect(entries.map(({ place }) => place)).toEqual(
    expect.arrayContaining(['verbs.ts making 0', 'bounds.ts boundsBefore 0', 'tables.ts columnRoles 1']),
  );
});

test.each(entries)('the example of $place is found by its expression', ({ wording: { example, pattern } }) => {
  expect(example.search(pattern)).toBeGreaterThanOrEqual(0);
  expect(example.match(new RegExp(pattern.source, pattern.flags.replace('g', '')))?.[0]).not.toBe('');
});
