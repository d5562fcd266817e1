import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { Fault } from '../../../src/workbook/book/fault';
import { defaultLimits } from '../../../src/workbook/package/limits';
import { scanXml } from '../../../src/workbook/package/scan-xml';

type Event = readonly ['open', string, Record<string, string>] | readonly ['text', string] | readonly ['close', string];

/** What our scanner says, texts joined; null where it refuses. */
function ours(pieces: readonly string[]): Event[] | null {
  const events: Event[] = [];
  try {
    scanXml(
      pieces,
      'part.xml',
      {
        open: (name, attributes) =>
          events.push([
            'open',
            name,
            Object.fromEntries(attributes.names.slice(0, attributes.count).map((key, at) => [key, attributes.at(at)])),
          ]),
        text: (text) => {
          keepText(events, text);
        },
        close: (name) => events.push(['close', name]),
      },
      defaultLimits,
    );
  } catch (fault) {
    if (fault instanceof Fault) return null;
    throw fault;
  }
  return events;
}

/** What the reference parser says. */
function theirs(xml: string): Event[] | null {
  const events: Event[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  const troubles: unknown[] = [];
  const keepTrouble = (trouble: unknown) => void troubles.push(trouble);
  parser.on('error', keepTrouble);
  parser.on('doctype', keepTrouble);
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    events.push(['open', name, { ...attributes }]);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.push(['close', name]);
  });
  const text = (value: string): void => {
    if (depth > 0) keepText(events, value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return troubles.length > 0 ? null : events;
}

function keepText(events: Event[], text: string): void {
  const last = events.at(-1);
  if (text === '') return;
  if (last?.[0] === 'text') events[events.length - 1] = ['text', last[1] + text];
  else events.push(['text', text]);
}

const anyText = fc
  .array(
    fc.constantFrom(
      '甲',
      'a',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '&amp;',
      '&#x4E00;',
      '&#10;',
      ']',
      '<![CDATA[<&>]]>',
      '<!-- - -->',
      '<?pi x?>',
      '𠮷',
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const anyAttributes = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom('r', 's', 'xml:space', 'r:id'),
    fc.constantFrom('', '1', 'A&amp;B', "it's", '>', 'a\tb\r\nc', '&quot;'),
  ),
  { selector: ([name]) => name, maxLength: 3 },
);
const anyElement = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('a', 'c', 'row', 'mc:x'),
      anyAttributes,
      fc.array(fc.oneof(anyText, tie('element')), { maxLength: 3 }),
      fc.constantFrom('', ' ', '\n'),
    )
    .map(([name, attributes, content, gap]) => {
      const open = `<${name}${attributes.map(([key, value]) => ` ${key}${gap}=${gap}"${value}"`).join('')}${gap}`;
      return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</${name}${gap}>`;
    }),
})).element;
const anyDocument = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\n', '<!-- x -->'),
    anyElement.map((element) => `<root>${element}</root>`),
    fc.constantFrom('', '\n', '<!-- y -->'),
  )
  .map((parts) => parts.join(''));

test('well-formed documents give what the reference parser gives', () => {
  fc.assert(
    fc.property(anyDocument, (xml) => {
      expect(ours([xml])).toEqual(theirs(xml));
    }),
    { numRuns: 500 },
  );
});

test('it does not matter where the pieces are cut', () => {
  fc.assert(
    fc.property(anyDocument, fc.array(fc.nat(200), { maxLength: 6 }), (xml, cuts) => {
      const at = [0, ...cuts.map((cut) => Math.min(cut, xml.length)).sort((a, b) => a - b), xml.length];
      expect(ours(at.slice(1).map((to, index) => xml.slice(at[index], to)))).toEqual(theirs(xml));
    }),
    { numRuns: 500 },
  );
});

test('documents with a letter changed are read by both alike, where both read them', () => {
  fc.assert(
    fc.property(
      anyDocument,
      fc.nat(),
      fc.constantFrom('', '<', '>', '"', '&', '/', '=', ' ', ';', '\u0001', 'x'),
      (xml, at, letter) => {
        const cut = at % xml.length;
        const changed = xml.slice(0, cut) + letter + xml.slice(cut + 1);
        fc.pre(!/\p{Surrogate}/u.test(changed));
        const read = ours([changed]);
        const reference = theirs(changed);
        if (read && reference) expect(read).toEqual(reference);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  '',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a b="1" b="2"/>',
  '<a b=1/>',
  '<a b="<"/>',
  'x<a/>',
  '<a/>x',
  '<a>&nbsp;</a>',
  '<a>&#0;</a>',
  '<a>&#xD800;</a>',
  '<a>\u0000</a>',
  '<a',
  '<a><!-- </a>',
  '<a><![CDATA[</a>',
  '<!x><a/>',
  '< a/>',
])('%j is refused', (xml) => {
  expect(ours([xml])).toBeNull();
});

test('elements that share the root’s prefix lose it, the others keep a colon', () => {
  const names = (ours(['<w:a><w:b/><mc:c/><d/></w:a>']) ?? []).flatMap((event) =>
    event[0] === 'open' ? [event[1]] : [],
  );
  expect(names).toEqual(['a', 'b', 'mc:c', ':d']);
});

test('a long tag that comes in crumbs is not looked at with each', () => {
  const text = `<a b="${'x'.repeat(500_000)}"/>`;
  const crumbs = Array.from({ length: Math.ceil(text.length / 500) }, (_, at) => text.slice(500 * at, 500 * (at + 1)));
  const real = Reflect.get<typeof String.prototype, 'lastIndexOf'>(String.prototype, 'lastIndexOf');
  let looked = 0;
  jest.spyOn(String.prototype, 'lastIndexOf').mockImplementation(function (this: string, mark: string) {
    looked += this.length;
    return real.call(this, mark);
  });
  const events = ours(crumbs);
  jest.restoreAllMocks();
  expect(events?.map(([kind]) => kind)).toEqual(['open', 'close']);
  expect(looked).toBeGreaterThan(text.length);
  expect(looked).toBeLessThan(8 * text.length);
});
