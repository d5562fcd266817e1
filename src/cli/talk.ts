import type { Language, Words } from '../book/fault';

/** English where the terminal asks for it, Chinese otherwise. */
export function terminalLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export function say(words: Words): string {
  return words[terminalLanguage()];
}

/** File names and texts of returns may hold what a terminal takes for orders, or what turns the writing round. */
function withoutOrders(text: string): string {
  return text.replace(/[\x00-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

/** To stderr: what goes on. */
export function talk(words: Words): void {
  process.stderr.write(`${withoutOrders(say(words))}\n`);
}

/** To stdout: the result. */
export function print(text: string): void {
  process.stdout.write(`${withoutOrders(text)}\n`);
}
