import {
  Document as WordDocument,
  type FileChild,
  Footer,
  type IParagraphStyleOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { toVisibleText } from '../book/visible-text';
import type { Block, Document } from './document';
import { mendDocx } from './mend-docx';
import { type Form, forms, fromPoints, latinFont, page, type Part, parts } from './paper-form';
import { toRuns } from './to-runs';
import { chooseSettings } from './table-layout';
import { toWordTable } from './to-word-table';

function toIndent({ firstLine = 0, left = 0, right = 0, size }: Form): IParagraphStyleOptions['paragraph'] {
  return {
    indent: {
      left: fromPoints(left * size),
      right: fromPoints(right * size),
      firstLine: fromPoints(firstLine * size),
      firstLineChars: firstLine * 100,
    },
  };
}

function toStyle(part: Part): IParagraphStyleOptions {
  const form = forms[part];
  const { name, font, size, align, spacing = 0, pitch, after = 0, outline } = form;
  return {
    id: part,
    name,
    quickFormat: true,
    run: { size: size * 2, characterSpacing: spacing, font: { ascii: latinFont, hAnsi: latinFont, eastAsia: font } },
    paragraph: {
      ...toIndent(form),
      alignment: align,
      spacing: { line: fromPoints(pitch), lineRule: LineRuleType.EXACT, before: 0, after: fromPoints(after) },
      ...(outline !== undefined && { outlineLevel: outline - 1, keepNext: true }),
    },
  };
}

/** `— 1 —`, one letter in from the outer edge. */
function toFooter(side: 'left' | 'right'): Footer {
  const { size } = forms.page;
  return new Footer({
    children: [
      new Paragraph({
        style: 'page',
        alignment: side,
        indent: { [side]: fromPoints(size) },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function toChild(block: Block, settings: ReturnType<typeof chooseSettings>): FileChild {
  if (block.kind === 'table') return toWordTable(block, settings.get(block) ?? block.look);
  return new Paragraph({
    style: block.kind,
    children: toRuns(block.text),
    ...(block.startsPage && { pageBreakBefore: true }),
  });
}

/** The Document as a .docx file in the form of GB/T 9704—2012. The same Document gives the same bytes, at any time. */
export async function writeDocx({ title, blocks }: Document): Promise<Uint8Array> {
  const settings = chooseSettings(blocks);
  const file = new WordDocument({
    title: toVisibleText(title),
    creator: 'District Ledger',
    lastModifiedBy: 'District Ledger',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
      paragraphStyles: parts.map(toStyle),
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              header: 0,
              footer: page.footer,
              gutter: 0,
            },
          },
        },
        footers: { default: toFooter('right'), even: toFooter('left') },
        children: blocks.map((block) => toChild(block, settings)),
      },
    ],
  });
  return mendDocx(new Uint8Array(await Packer.toArrayBuffer(file)));
}
