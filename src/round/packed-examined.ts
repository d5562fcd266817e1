import type { Standing } from '../summary/reporting/return-extract';
import type { Examined } from './judge-file';

/** What one file came to, with a return's extract in few bytes: as it goes from worker to worker and waits for its turn. */
export type PackedExamined =
  | Extract<Examined, { kind: 'rejected' }>
  | { readonly kind: 'return'; readonly standing: Standing; readonly packed: Uint8Array };
