import type { Language } from '../workbook/book/words';

/** The oldest set of calls that the add-in can live with. */
export const leastExcelApi = '1.9';

/** What Excel says of itself. */
export interface ExcelHost {
  readonly language: Language;
  /** The background of the program by now, `#RRGGBB`; null where it does not say. */
  readonly readBackground: () => string | null;
  /** Macs and tablets keep pages from saving files. */
  readonly savesFiles: boolean;
}

/** Hosts that have no theme leave it out, or fail when asked. */
function readBackground(): string | null {
  try {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return theme?.bodyBackgroundColor ?? null;
  } catch {
    return null;
  }
}

/** Waits for Office.js. Resolves to null where the program is not Excel or too old; the page says so by itself. */
export async function startHost(): Promise<ExcelHost | null> {
  const { host, platform } = await Office.onReady();
  const { context } = Office;
  if (host !== Office.HostType.Excel || !context.requirements.isSetSupported('ExcelApi', leastExcelApi)) return null;
  return {
    language: context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    readBackground,
    savesFiles: platform === Office.PlatformType.PC || platform === Office.PlatformType.OfficeOnline,
  };
}
