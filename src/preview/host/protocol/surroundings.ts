import type { Drawings } from '../model/drawings';
import type { WorkbookModel } from '../model/workbook-model';

/** What a member may use besides its own object. */
export interface Surroundings {
  readonly workbook: WorkbookModel;
  readonly language: string;
  /** What lies over the cells. */
  readonly drawings: Drawings;
  /** The objects that the library keeps, by their reference ids. */
  readonly references: References;
  /** Events that somebody listens to. */
  readonly listeners: Listeners;
  /** Gives a file to whoever shows this host, as Excel opens a window. */
  openWorkbook(base64: string | undefined): string;
  showWorkbook(id: string): void;
  closeWorkbook(): void;
  saveWorkbook(): void;
}

export interface References {
  release(id: string): void;
  releaseAll(): void;
  readonly count: number;
  find(id: string): unknown;
}

export interface Listeners {
  register(targetId: string, messageType: number): void;
  unregister(targetId: string, messageType: number): void;
}
