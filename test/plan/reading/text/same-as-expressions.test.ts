import fc from 'fast-check';
import { indexPhrases } from '../../../../src/plan/reading/text/index-phrases';
import { dropBetween, spansBetween } from '../../../../src/plan/reading/text/spans-between';
import { stripEnd } from '../../../../src/plan/reading/text/strip-end';
import { LastItem, looksLikeUnit, splitList } from '../../../../src/plan/reading/units/unit-list';
import { dropUnitsAtEnd } from '../../../../src/plan/reading/units/units-at-end';

/** Short texts of the marks that matter: for these the slow ways are quick enough to be the referee. */
const textOf = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((picked) => picked.join(''));

test('the marks at the end are those that an expression finds', () => {
  fc.assert(
    fc.property(textOf('甲', '、', '。', ' ', ';'), (text) => {
      expect(stripEnd(text, /[\s。;]/)).toBe(text.replace(/[\s。;]+$/, ''));
    }),
  );
});

test('spans between marks are those that an expression finds', () => {
  fc.assert(
    fc.property(textOf('(', ')', '甲', '乙'), (text) => {
      expect(spansBetween(text, '(', ')').map(({ start, end }) => text.slice(start, end))).toEqual(
        text.match(/\([^)]*\)/g) ?? [],
      );
      expect(dropBetween(text, '(', ')')).toBe(text.replace(/\([^)]*\)/g, ''));
    }),
  );
});

test('the bracket with units at the end of a heading is the one that an expression finds', () => {
  const units = /[([](?:[^()[\]]|\([^()]*\))*(?:单位|部门|牵头|负责|配合)(?:[^()[\]]|\([^()]*\))*[)\]][。\s]*$/;
  fc.assert(
    fc.property(textOf('(', ')', '[', ']', '甲', '牵头', '单位', '单', '。', ' '), (text) => {
      expect(dropUnitsAtEnd(text)).toBe(text.replace(units, ''));
    }),
    { numRuns: 2000 },
  );
});

test('a phrase is found where it first stands from a place on', () => {
  const phrases = ['甲', '甲乙', '乙甲', '甲甲甲', '丙'];
  fc.assert(
    fc.property(textOf('甲', '乙', '丙'), fc.constantFrom(...phrases), fc.nat(15), (text, phrase, from) => {
      expect(indexPhrases(text, phrases)(phrase, from)).toBe(from > text.length ? -1 : text.indexOf(phrase, from));
    }),
  );
});

test('the last item of a list that grows is the last of the whole list', () => {
  const piece = textOf('甲局', '乙', '、', '(', ')', '/', ' ', '“', '”');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const last = new LastItem();
      for (const each of pieces) last.add(each);
      expect(last.looksLikeUnit()).toBe(looksLikeUnit(splitList(pieces.join('')).at(-1) ?? ''));
    }),
  );
});
