import { createContext, useContext } from 'react';
import type { Language } from '../../workbook/book/words';
import { speak, type Speak } from './speak';

export const LanguageContext = createContext<Language>('zh');

export function useWords(): Speak {
  return speak(useContext(LanguageContext));
}
