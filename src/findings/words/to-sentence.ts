import type { Language, Words } from '../../workbook/book/words';
import type { Facts } from '../finding';

/** A rule's sentence with the facts in their places. */
export function toSentence(message: Words, facts: Facts, language: Language): string {
  return message[language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
}
