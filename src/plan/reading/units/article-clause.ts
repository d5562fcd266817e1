import { aroundArticles } from '../lexicon/sections';
import { articleVerbs, byUnitsInside, byWord, withUnits } from '../lexicon/units';
import { isOrgan, joinRoles, looksLikeUnit, noUnits, readUnitList, type RoleLists } from './unit-list';
import type { Role } from './unit-labels';

/** Units of an article, and where they stand in it. */
export interface ArticlePart {
  readonly units: RoleLists;
  readonly start: number;
  readonly end: number;
}

/** Characters of a sentence in which its units may stand. */
const longestHead = 120;

/** Who acts in an article, as the sentences of its body say it: 市财政局会同市审计局…, 由各街道负责. */
export function readArticle(text: string): ArticlePart[] {
  if (aroundArticles.pattern.test(text.slice(0, longestHead))) return [];
  const parts: ArticlePart[] = [];
  let from = 0;
  for (const sentence of text.split(/(?<=[。;\n])/)) {
    const part = readHead(sentence) ?? readInside(sentence);
    if (part !== null) parts.push({ ...part, start: from + part.start, end: from + part.end });
    from += sentence.length;
  }
  return parts;
}

/** 市教育局牵头,会同市财政局; 市教育局负责; 市教育局应当. */
function readHead(sentence: string): ArticlePart | null {
  const head = sentence.slice(0, longestHead);
  for (const verb of head.matchAll(articleVerbs.pattern)) {
    const [words, lead, sole] = verb;
    const role: Role = lead === undefined ? 'responsible' : 'lead';
    const units = unitsOf(head.slice(0, verb.index), role);
    if (units === null) continue;
    const behind = verb.index + words.length;
    const others = withUnits.pattern.exec(head.slice(behind));
    const helpers = others?.[1] === undefined ? null : unitsOf(others[1], 'supporting');
    const end = others === null || helpers === null ? behind : behind + others[0].length;
    const isJoint = sole === undefined && helpers !== null;
    return { units: joinRoles([isJoint ? asLead(units) : units, helpers ?? noUnits]), start: 0, end };
  }
  return null;
}

function asLead({ lead, responsible }: RoleLists): RoleLists {
  return { ...noUnits, lead: [...lead, ...responsible] };
}

/** 由各街道负责, behind what they answer for: its words stay with that. */
function readInside(sentence: string): ArticlePart | null {
  for (const [, names = '', verb] of sentence.matchAll(byUnitsInside.pattern)) {
    const units = unitsOf(names, verb === undefined ? 'responsible' : 'lead');
    if (units !== null) return { units, start: sentence.length, end: sentence.length };
  }
  return null;
}

/** Null where the words name anything but organs and classes. */
function unitsOf(words: string, role: Role): RoleLists | null {
  const units = readUnitList(words.trim(), role);
  const names = [...units.lead, ...units.responsible, ...units.supporting];
  const areUnits = names.every(
    (name) => looksLikeUnit(name) && !byWord.pattern.test(name) && (isOrgan(name) || name.startsWith('各')),
  );
  return names.length > 0 && areUnits ? units : null;
}
