import fc from 'fast-check';
import { askAll, type PoolWorker } from '../../src/round/worker-pool';

type Fate = 'answers' | 'dies' | 'hangs';
interface Question {
  readonly id: number;
  readonly fate: Fate;
}

/** Workers that do with each question what it says; `open` counts those that were not ended. */
function workshop() {
  const open = new Set<object>();
  const start = (): PoolWorker<Question, string> => {
    const worker = {};
    let isDead = false;
    open.add(worker);
    return {
      ready: Promise.resolve(),
      ask: ({ id, fate }) => {
        if (isDead) throw new Error('A dead worker was asked');
        if (fate === 'answers') return Promise.resolve(`answer ${String(id)}`);
        isDead = true;
        return fate === 'dies' ? Promise.reject(new Error('died')) : new Promise(() => undefined);
      },
      end: () => open.delete(worker),
    };
  };
  return { open, start };
}

async function* ask(questions: readonly Question[]): AsyncGenerator<Question> {
  for (const question of questions) yield Promise.resolve(question);
}

const giveUp = ({ id }: Question, why: string) => `${why} ${String(id)}`;
const words: Readonly<Record<Fate, string>> = { answers: 'answer', dies: 'died', hangs: 'tooLong' };

test('each question is answered once, and those a worker dies or hangs on take no other along', async () => {
  const fates = fc.array(fc.constantFrom<Fate>('answers', 'answers', 'answers', 'dies', 'hangs'), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fates, fc.integer({ min: 1, max: 4 }), async (given, size) => {
      const questions = given.map((fate, id) => ({ fate, id }));
      const { open, start } = workshop();
      const answers: string[] = [];
      await askAll(ask(questions), { start, size, patience: 2, giveUp }, (answer) => answers.push(answer));
      expect(answers.sort()).toEqual(questions.map(({ id, fate }) => `${words[fate]} ${String(id)}`).sort());
      expect(open.size).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('no more workers than questions in hand, however many die', async () => {
  const { open, start } = workshop();
  let most = 0;
  const counted = () => {
    const worker = start();
    most = Math.max(most, open.size);
    return worker;
  };
  await askAll(
    ask(Array.from({ length: 9 }, (_, id) => ({ id, fate: 'dies' as const }))),
    { start: counted, size: 2, patience: 1000, giveUp },
    () => undefined,
  );
  expect(most).toBe(2);
});

test('a worker that cannot start fails the whole, and none is left', async () => {
  const { open, start } = workshop();
  const broken = () => ({ ...start(), ready: Promise.reject(new Error('no such file')) });
  await expect(
    askAll(ask([{ id: 1, fate: 'answers' }]), { start: broken, size: 1, patience: 1000, giveUp }, () => undefined),
  ).rejects.toThrow('no such file');
  expect(open.size).toBe(0);
});

test('cancelled, it ends at once though a worker hangs', async () => {
  const { open, start } = workshop();
  const cancel = new AbortController();
  const running = askAll(
    ask([
      { id: 1, fate: 'hangs' },
      { id: 2, fate: 'hangs' },
    ]),
    { start, size: 2, patience: 60_000, giveUp, signal: cancel.signal },
    () => undefined,
  );
  cancel.abort(new Error('cancelled'));
  await expect(running).rejects.toThrow('cancelled');
  expect(open.size).toBe(0);
});
