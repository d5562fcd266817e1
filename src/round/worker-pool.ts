/** One worker, whichever host runs it. */
export interface PoolWorker<Question, Answer> {
  /** Settles once it can be asked; rejects where it cannot be started at all. */
  readonly ready: Promise<void>;
  /** One question at a time; rejects where the worker died of it. */
  ask(question: Question): Promise<Answer>;
  end(): void;
}

export interface PoolOrder<Question, Answer> {
  readonly start: () => PoolWorker<Question, Answer>;
  /** How many workers at most. */
  readonly size: number;
  /** Milliseconds for one question: the last resort against one that never comes back. */
  readonly patience: number;
  /** What stands for the answer of a worker that died or was ended. */
  readonly giveUp: (question: Question, why: 'died' | 'tooLong') => Answer;
  /** Ends all workers at once. */
  readonly signal?: AbortSignal;
}

type Outcome<Answer> = { readonly answer: Answer } | { readonly why: 'died' | 'tooLong' };

function outcomeOf<Answer>(asked: Promise<Answer>, patience: number): Promise<Outcome<Answer>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ why: 'tooLong' });
    }, patience);
    const settle = (outcome: Outcome<Answer>) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    asked.then(
      (answer) => {
        settle({ answer });
      },
      () => {
        settle({ why: 'died' });
      },
    );
  });
}

/** Never resolves. */
function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Has all questions answered, one for each worker at a time, in no order; a question is taken when there is a worker for it.
 * A worker that dies or hangs takes only its own
 * question along: another one starts. Rejects where a worker cannot start, where `take` throws, or with the signal's reason.
 */
export async function askAll<Question, Answer>(
  questions: AsyncIterable<Question>,
  { start, size, patience, giveUp, signal }: PoolOrder<Question, Answer>,
  take: (answer: Answer, question: Question) => void,
): Promise<void> {
  const queue = questions[Symbol.asyncIterator]();
  const workers = new Set<PoolWorker<Question, Answer>>();
  let isOver = false;
  const hasEnded = () => isOver;

  const open = async (): Promise<PoolWorker<Question, Answer>> => {
    const worker = start();
    workers.add(worker);
    await worker.ready;
    return worker;
  };
  const lane = async (): Promise<void> => {
    let worker: PoolWorker<Question, Answer> | undefined;
    for (let next = await queue.next(); !next.done; next = await queue.next()) {
      if (hasEnded()) return;
      const question = next.value;
      worker ??= await open();
      const outcome = await outcomeOf(worker.ask(question), patience);
      if (hasEnded()) return;
      if ('why' in outcome) {
        worker.end();
        workers.delete(worker);
        worker = undefined;
        take(giveUp(question, outcome.why), question);
      } else take(outcome.answer, question);
    }
  };

  try {
    const lanes = Promise.all(Array.from({ length: size }, lane));
    await (signal ? Promise.race([lanes, whenAborted(signal)]) : lanes);
  } finally {
    isOver = true;
    for (const worker of workers) worker.end();
  }
}
