import fc from 'fast-check';

/** The same entries on every machine; `SEED=7 npx jest …` tries others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20230901) });
