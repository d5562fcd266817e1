import type { Words } from '../../workbook/book/words';
import type { Facts } from '../finding';
import { findRule } from '../rule-book';
import { toSentence } from '../to-sentence';

/** A rule's sentence in both languages. */
export function toWordsOf(rule: string, facts: Facts): Words {
  const { message } = findRule(rule);
  return { zh: toSentence(message, facts, 'zh'), en: toSentence(message, facts, 'en') };
}
