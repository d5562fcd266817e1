import type { ReferenceStore } from '../protocol/reference-store';
import type { Bindings } from '../workbook/sheets/bindings';
import type { Drawings } from '../workbook/charts/drawings';
import type { WorkbookModel } from '../workbook/sheets/workbook-model';

/** What a member may use besides its own object. */
export interface Surroundings {
  readonly workbook: WorkbookModel;
  readonly language: string;
  /** What lies over the cells. */
  readonly drawings: Drawings;
  readonly bindings: Bindings;
  /** The objects that the library keeps, by their reference ids. */
  readonly references: ReferenceStore;
  /** Gives a file to whoever shows this host, as Excel opens a window. */
  openWorkbook(base64: string | undefined): string;
  showWorkbook(id: string): void;
  /** Null: there is no ribbon to change. */
  readonly ribbon: ((change: RibbonChange) => void) | null;
  closeWorkbook(): void;
  saveWorkbook(): void;
}

/** What the add-in makes of a tab or button of its own. */
export type RibbonChange =
  { readonly tab: string; readonly visible: boolean } | { readonly button: string; readonly enabled: boolean };
