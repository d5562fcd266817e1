import { stripEnd } from '../text/strip-end';
import { findLabels } from './unit-labels';
import { joinRoles, LastItem, looksLikeUnit, readUnitList, splitList, type RoleLists } from './unit-list';
import { figureInList } from '../lexicon/units';

/** What the labels of a passage say: 牵头单位:…;配合单位:…;完成时限:…. `end`: where the last list of units ends. */
export function readLabelled(text: string, labels = findLabels(text)): { units: RoleLists; due: string; end: number } {
  const units: RoleLists[] = [];
  let due = '';
  let end = text.length;
  labels.forEach((label, at) => {
    const list = text.slice(label.end, labels[at + 1]?.start ?? text.length);
    if (label.role === 'due') due = stripEnd(list.replace(/^[\s:]+/, ''), /[\s。;,、]/);
    else if (label.role !== 'other') {
      const own = untilSentence(list);
      units.push(readUnitList(joinWrapped(own), label.role));
      if (at === labels.length - 1) end = label.end + own.length;
    }
  });
  return { units: joinRoles(units), due, end };
}

/** Where a list of units ends: at its stop, unless only units follow, and before what has a figure to reach. */
function untilSentence(list: string): string {
  const items = [...list.matchAll(/[^、,;。]+/g)];
  const figure = items.find(([item]) => figureInList.pattern.test(item))?.index ?? list.length;
  const stop = list.indexOf('。');
  const rest = list.slice(stop + 1, figure);
  return list.slice(
    0,
    stop < 0 || splitList(rest).every((item) => looksLikeUnit(item)) ? figure : Math.min(stop, figure),
  );
}

/** A line break in a list stands for 、 where both sides are names, for nothing where it cuts one. */
function joinWrapped(list: string): string {
  const lines = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const last = new LastItem();
  return lines
    .map((line, at) => {
      const isWhole = at > 0 && last.looksLikeUnit() && looksLikeUnit(splitList(line)[0] ?? '');
      const piece = isWhole && !/[、,]$/.test(lines[at - 1] ?? '') ? `、${line}` : line;
      last.add(piece);
      return piece;
    })
    .join('');
}
