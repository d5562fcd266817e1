import { spansBetween } from '../text/spans-between';
import { tidyPhrase } from '../text/tidy-phrase';

/** 全覆盖 or 清零 in a squeezed sentence. */
export interface Coverage {
  readonly start: number;
  readonly end: number;
  readonly kind: 'all' | 'none';
  readonly words: string;
  /** What is covered or cleared; empty where the phrase does not say. */
  readonly subject: string;
}

const pattern =
  /“?(全覆盖|动态清零|清零|归零|为零(?![\u4e00-\u9fff])|零(?:辍学|失学|事故|死亡|伤亡|新增|发生|流失))”?/g;

/** The coverings and clearings of a sentence; not 全覆盖式监管 or 清零行动, where they are part of a name or an adverb. */
export function findCoverage(text: string): Coverage[] {
  const found: Coverage[] = [];
  const titles = spansBetween(text, '《', '》');
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + 2);
    if (titles.some((title) => start >= title.start && start < title.end)) continue;
    if (/^[\u4e00-\u9fff]/.test(after) && !/^(?:等|目标|任务|和|、|并|及|，)/.test(after)) continue;
    const words = match[1] ?? '';
    const border = Math.max(last, borderBefore(text, start));
    const subject = tidySubject(text.slice(border, start));
    found.push({ start, end, kind: words === '全覆盖' ? 'all' : 'none', words, subject });
    last = end;
  }
  return found;
}

function borderBefore(text: string, at: number): number {
  let quoted = 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    const mark = text.charAt(i);
    if (mark === '”' || mark === '》') quoted += 1;
    if (mark === '“' || mark === '《') quoted -= 1;
    if (quoted <= 0 && /[,;。:!?]/.test(mark)) return i + 1;
  }
  return 0;
}

function tidySubject(words: string): string {
  return tidyPhrase(words.replace(/^[、和及]+/, '').replace(/“$/, ''))
    .replace(/^(?:落实|实施|推进|推行|推动|开展|加强|做好|完成)+/, '')
    .replace(/(?:实现|达到|做到|全面|基本|确保){1,16}$/, '');
}
