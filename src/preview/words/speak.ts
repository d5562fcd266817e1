import type { Language } from '../../workbook/book/words';
import { en } from './en';
import { zh, type WordKey } from './zh';

export type Facts = Readonly<Record<string, string | number>>;

export type Speak = (key: WordKey, facts?: Facts) => string;

/** The page's words in one language; `{fact}` stands for a fact. */
export function speak(language: Language): Speak {
  const words = language === 'zh' ? zh : en;
  return (key, facts = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
