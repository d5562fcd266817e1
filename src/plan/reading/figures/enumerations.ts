import {
  countedKinds,
  endsOfItems,
  endsOfMeasures,
  growthWords,
  jointMarks,
  townAndVillage,
  townsAndVillages,
} from '../lexicon/names';

/** 自治区、市、区三级骨干教师比例 with three figures: the three names; null where the subject does not split into that many. */
export function splitSubject(subject: string, count: number): string[] | null {
  if (count === 2 && townsAndVillages.pattern.test(subject))
    return townAndVillage.map((place) => subject.replace(townsAndVillages.pattern, place));
  const items = splitOutside(subject);
  if (items.length !== count) return null;
  const heads = items.slice(0, -1);
  const last = items[count - 1] ?? '';
  if (heads.every((head) => endsOfMeasures.pattern.test(head))) return [...withMovement(heads, last), last];
  const marked = countedKinds.pattern.exec(last);
  const tail = marked === null ? '' : last.slice(marked.index + marked[0].length);
  const own = last.slice(0, marked?.index ?? 0);
  if (marked !== null && tail !== '' && own !== '') {
    const [, mark] = marked;
    const suffix = mark === '级' ? '级' : '';
    return [...heads, own].map((head) => `${head}${suffix !== '' && !head.endsWith(suffix) ? suffix : ''}${tail}`);
  }
  const cut = ownLength(heads, last);
  return cut === null ? null : [...heads.map((head) => head + last.slice(cut)), last];
}

/** 收入 of 收入和产值增长 is 收入增长. */
function withMovement(heads: readonly string[], last: string): string[] {
  const movement = growthWords.pattern.exec(last)?.[0] ?? '';
  return heads.map((head) => (head.endsWith(movement) ? head : head + movement));
}

/** Where the last item's own words end: it looks like the items before it. */
function ownLength(heads: readonly string[], last: string): number | null {
  const ends = new Set(heads.map((head) => head.slice(-1)));
  const lengths = new Set(heads.map((head) => head.length));
  const [length] = lengths;
  if (lengths.size === 1 && length !== undefined && length < last.length - 1) return length;
  for (const end of ends) {
    const at = last.indexOf(end);
    if (at >= 0 && at < last.length - 2) return at + 1;
  }
  const shortest = heads.reduce((least, head) => Math.min(least, head.length), Number.POSITIVE_INFINITY);
  return shortest < last.length - 1 ? shortest : null;
}

function splitOutside(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if ('(“《'.includes(mark)) depth += 1;
    if (')”》'.includes(mark)) depth -= 1;
    const isJoint =
      mark === '、' ||
      (jointMarks.pattern.test(mark) && endsOfItems.pattern.test(text.slice(from, i)) && i < text.length - 2);
    if (depth > 0 || !isJoint) continue;
    items.push(text.slice(from, i));
    from = i + 1;
  }
  items.push(text.slice(from));
  return items.filter((item) => item !== '');
}
