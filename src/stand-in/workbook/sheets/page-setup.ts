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
  zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printArea: Area[];
  titleRows: Area | null;
  headerState: string;
  readonly texts: Record<'defaultForAllPages', HeaderFooterText>;
}

export function freshPage(): PageSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    blackAndWhite: false,
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printArea: [],
    titleRows: null,
    headerState: 'Default',
    texts: { defaultForAllPages: blank() },
  };
}

function blank(): HeaderFooterText {
  return { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' };
}
