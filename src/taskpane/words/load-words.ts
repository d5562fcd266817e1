import type { Language } from '../../workbook/book/words';
import type { WordList } from './speak';
import { zh } from './zh';

/** The words of a language; Chinese ones are always there, and stand in where others do not arrive. */
export async function loadWords(language: Language): Promise<WordList> {
  if (language === 'zh') return zh;
  return import('./en').then(({ en }) => en).catch(() => zh);
}
