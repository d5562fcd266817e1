/** What the library sends for every class of the Excel API: generated from the installed package, never committed. */
export type WireTable = Readonly<Record<string, WireClass>>;

export interface WireClass {
  readonly isCollection: boolean;
  readonly scalars: Readonly<Record<string, WireScalar>>;
  readonly navigations: Readonly<Record<string, WireNavigation>>;
  readonly methods: Readonly<Record<string, WireMethod>>;
  readonly events: Readonly<Record<string, WireEvent>>;
}

interface Gated {
  /** `ExcelApi 1.9`; absent: there from the first version, or gated by whatever leads here. */
  readonly api?: string;
}

export interface WireScalar extends Gated {
  readonly wire: string;
  readonly writable: boolean;
}

export interface WireNavigation extends Gated {
  readonly wire: string;
  readonly type: string;
}

export interface WireMethod extends Gated {
  readonly wire: string;
  readonly arguments: readonly string[];
  /** The class of the object it gives; absent: a plain value or nothing. */
  readonly returns?: string;
}

export interface WireEvent {
  readonly messageType: number;
  readonly register: string;
  readonly unregister: string;
}
