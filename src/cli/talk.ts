import type { Language, Words } from '../workbook/book/words';
import { toPrintableJson, toPrintableText } from '../workbook/book/printable-text';

/** English where the terminal asks for it, Chinese otherwise. */
function terminalLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export function say(words: Words): string {
  return words[terminalLanguage()];
}

/** To stderr: what goes on. */
export function talk(words: Words): void {
  process.stderr.write(`${toPrintableText(say(words))}\n`);
}

/** To stdout: the result. */
export function print(text: string): void {
  process.stdout.write(`${toPrintableText(text)}\n`);
}

/** To stdout, for a program: names and texts exactly as they are. */
export function printJson(value: unknown): void {
  process.stdout.write(`${toPrintableJson(value)}\n`);
}
