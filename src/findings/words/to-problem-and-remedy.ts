import type { Language, Words } from '../../workbook/book/words';

export interface ProblemAndRemedy {
  readonly problem: Words;
  readonly remedy: Words;
}

const ends: Readonly<Record<Language, RegExp>> = { zh: /。(?=.)/, en: /\. (?=.)/ };

function split(words: string, language: Language): readonly [string, string] {
  const end = ends[language].exec(words);
  return end ? [words.slice(0, end.index + 1), words.slice(end.index + end[0].length)] : [words, ''];
}

/** Words in two: the first sentence says what happened, the rest what to do. */
export function toProblemAndRemedy(words: Words): ProblemAndRemedy {
  const [zh, en] = [split(words.zh, 'zh'), split(words.en, 'en')];
  return { problem: { zh: zh[0], en: en[0] }, remedy: { zh: zh[1], en: en[1] } };
}
