import type { Words } from '../../workbook/book/words';
import type { Facts } from '../finding';
import type { Rule } from '../rule';
import { toSentence } from '../words/to-sentence';

/** A rule's sentence in both languages. */
export function toWordsOf({ message }: Pick<Rule<never, unknown>, 'message'>, facts: Facts): Words {
  return { zh: toSentence(message, facts, 'zh'), en: toSentence(message, facts, 'en') };
}
