import { createContext, useContext } from 'react';
import type { Language } from '../../workbook/book/words';
import { speak, type Speak, type WordList } from './speak';
import { zh } from './zh';

/** What the pane speaks. */
export interface Speech {
  readonly language: Language;
  readonly words: WordList;
}

export const SpeechContext = createContext<Speech>({ language: 'zh', words: zh });

export function useLanguage(): Language {
  return useContext(SpeechContext).language;
}

export function useWords(): Speak {
  return speak(useContext(SpeechContext).words);
}

/** Words that come with the part of the pane that says them. */
export function useOwnWords<Key extends string>(
  words: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): Speak<Key> {
  return speak(words[useLanguage()]);
}
