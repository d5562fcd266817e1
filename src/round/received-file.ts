import type { Book } from '../book/book';
import type { Fault } from '../book/fault';

/** A file as it came: read, or the reason why it cannot be. Names are unique. */
export type ReceivedFile = { readonly file: string; readonly book: Book } | { readonly file: string; readonly fault: Fault };
