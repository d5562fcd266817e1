import { talk } from './talk';

const every = 100;

/** To be called after each of `total` files: says now and then how far it is, how fast, and how long it will take. */
export function showProgress(total: number): () => void {
  const started = performance.now();
  let done = 0;
  return () => {
    done += 1;
    if (done % every !== 0) return;
    const rate = done / ((performance.now() - started) / 1000);
    const left = String(Math.ceil((total - done) / rate));
    const [n, of, pace] = [String(done), String(total), String(Math.round(rate))];
    talk({
      zh: `已读 ${n}/${of}，每秒 ${pace} 份，约剩 ${left} 秒`,
      en: `Read ${n}/${of}, ${pace} per second, about ${left} s left`,
    });
  };
}
