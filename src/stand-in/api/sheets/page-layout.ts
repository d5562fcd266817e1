import { type Area } from '../../workbook/cells/area';
import { lastColumn } from '../../../workbook/book/a1';
import { findAreas } from '../../workbook/cells/find-range';
import { toRange } from '../cells/to-range';
import { LiveAreas, LiveRange } from '../../workbook/cells/live-range';
import type { PageSetup } from '../../workbook/sheets/page-setup';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { toFlag, toNumber, toRecord, toText, toWhole, toWord } from '../../protocol/arguments';
import { isA, refer } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';

const papers = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
  'Paper10x14',
  'Paper11x17',
  'Note',
] as const;

function field<Key extends keyof PageSetup>(key: Key, convert: (given: unknown) => PageSetup[Key]) {
  return {
    read: ({ page }: Sheet) => page[key],
    write: (sheet: Sheet, given: unknown) => {
      sheet.page[key] = convert(given);
      sheet.workbook.isDirty = true;
    },
  };
}

const margin = (given: unknown) => {
  const points = toNumber(given);
  if (points < 0) throw new HostError('InvalidArgument');
  return points;
};

const fields = {
  orientation: field('orientation', (given) => toWord(given, ['Portrait', 'Landscape'] as const)),
  paperSize: field('paperSize', (given) => toWord(given, papers)),
  blackAndWhite: field('blackAndWhite', toFlag),
  zoom: field('zoom', (given) => {
    const { scale, horizontalFitToPages, verticalFitToPages } = toRecord(given);
    if (scale !== undefined && (toNumber(scale) < 10 || toNumber(scale) > 400)) throw new HostError('InvalidArgument');
    return {
      ...(scale !== undefined && { scale: toNumber(scale) }),
      ...(horizontalFitToPages !== undefined && { horizontalFitToPages: toWhole(horizontalFitToPages) }),
      ...(verticalFitToPages !== undefined && { verticalFitToPages: toWhole(verticalFitToPages) }),
    };
  }),
  centerHorizontally: field('centerHorizontally', toFlag),
  centerVertically: field('centerVertically', toFlag),
  leftMargin: field('leftMargin', margin),
  rightMargin: field('rightMargin', margin),
  topMargin: field('topMargin', margin),
  bottomMargin: field('bottomMargin', margin),
  headerMargin: field('headerMargin', margin),
  footerMargin: field('footerMargin', margin),
};

const units: Readonly<Record<string, number>> = { points: 1, inches: 72, centimeters: 72 / 2.54 };

function wholeRows(given: unknown, sheet: Sheet): Area {
  return { ...toRange(given, sheet).area, left: 0, right: lastColumn };
}

function missing(): never {
  throw new HostError('ItemNotFound');
}

export const pageLayout = define('PageLayout', {
  read: Object.fromEntries(Object.entries(fields).map(([name, { read }]) => [name, read])),
  write: Object.fromEntries(Object.entries(fields).map(([name, { write }]) => [name, write])),
  open: { headersFooters: (sheet) => refer('HeaderFooterGroup', sheet) },
  call: {
    setPrintArea: (sheet, given) => {
      const area = given.raw(0);
      sheet.page.printArea = isA(area, 'RangeAreas')
        ? area.target.areas
        : isA(area, 'Range')
          ? [area.target.area]
          : [...findAreas(given.text(0), sheet.workbook, sheet).areas];
    },
    setPrintTitleRows: (sheet, given) => {
      sheet.page.titleRows = wholeRows(given.raw(0), sheet);
    },
    setPrintMargins: (sheet, given) => {
      const factor = units[given.text(0).toLowerCase()];
      if (factor === undefined) throw new HostError('InvalidArgument');
      const options = given.record(1);
      for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
        const value = options[side];
        if (value !== undefined && value !== null) sheet.page[`${side}Margin`] = margin(value) * factor;
      }
    },
    getPrintArea: (sheet) =>
      sheet.page.printArea.length > 0 ? refer('RangeAreas', new LiveAreas(sheet, sheet.page.printArea)) : missing(),
    getPrintTitleRows: (sheet) => refer('Range', new LiveRange(sheet, sheet.page.titleRows ?? missing())),
  },
});

export const headerFooterGroup = define('HeaderFooterGroup', {
  read: {
    state: ({ page }) => page.headerState,
  },
  write: {
    state: ({ page }, given) => {
      page.headerState = toWord(given, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const);
    },
  },
  open: {
    defaultForAllPages: ({ page }) => refer('HeaderFooter', { texts: page.texts.defaultForAllPages }),
  },
});

const parts = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const;

export const headerFooter = define('HeaderFooter', {
  read: Object.fromEntries(
    parts.map((part) => [part, ({ texts }: { texts: Record<(typeof parts)[number], string> }) => texts[part]]),
  ),
  write: Object.fromEntries(
    parts.map((part) => [
      part,
      ({ texts }: { texts: Record<(typeof parts)[number], string> }, given: unknown) => {
        texts[part] = toText(given);
      },
    ]),
  ),
});

function breaksOf({ sheet, kind }: { readonly sheet: Sheet; readonly kind: 'horizontal' | 'vertical' }) {
  return kind === 'horizontal' ? sheet.horizontalBreaks : sheet.verticalBreaks;
}

export const pageBreakCollection = define('PageBreakCollection', {
  items: (target) => breaksOf(target).map((mark) => refer('PageBreak', { ...target, mark })),
  call: {
    add: (target, given) => {
      const { top, left } = toRange(given.raw(0), target.sheet).area;
      const at = target.kind === 'horizontal' ? top : left;
      if (at === 0) throw new HostError('InvalidArgument');
      const mark = { id: target.sheet.workbook.nextGuid('break'), at, cell: { row: top, column: left } };
      const all = breaksOf(target);
      all.push(mark);
      all.sort((a, b) => a.at - b.at);
      return refer('PageBreak', { ...target, mark });
    },
    getCount: (target) => breaksOf(target).length,
    getItem: (target, given) =>
      refer('PageBreak', {
        ...target,
        mark:
          breaksOf(target).find(({ id }) => id === given.raw(0)) ?? breaksOf(target)[Number(given.raw(0))] ?? missing(),
      }),
  },
});

export const pageBreak = define('PageBreak', {
  identity: ({ mark }) => ({ _Id: mark.id }),
  read: { rowIndex: ({ mark }) => mark.cell.row, columnIndex: ({ mark }) => mark.cell.column },
  call: {
    delete: (target) => {
      const all = breaksOf(target);
      all.splice(all.indexOf(target.mark), 1);
    },
  },
});
