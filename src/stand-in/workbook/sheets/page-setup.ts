import type { Area } from '../cells/area';

export interface HeaderFooterText {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** How a sheet is printed. Margins in points. */
export interface PageSetup {
  orientation: string;
  paperSize: string;
  blackAndWhite: boolean;
  printErrors: string;
  zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printHeadings: boolean;
  printGridlines: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printComments: string;
  draftMode: boolean;
  firstPageNumber: number | '';
  printOrder: string;
  printArea: Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  headerState: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  readonly texts: Record<'defaultForAllPages' | 'evenPages' | 'firstPage' | 'oddPages', HeaderFooterText>;
}

export function freshPage(): PageSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    blackAndWhite: false,
    printErrors: 'AsDisplayed',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printHeadings: false,
    printGridlines: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printComments: 'NoComments',
    draftMode: false,
    firstPageNumber: '',
    printOrder: 'DownThenOver',
    printArea: [],
    titleRows: null,
    titleColumns: null,
    headerState: 'Default',
    useSheetMargins: true,
    useSheetScale: true,
    texts: { defaultForAllPages: blank(), evenPages: blank(), firstPage: blank(), oddPages: blank() },
  };
}

function blank(): HeaderFooterText {
  return { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' };
}
