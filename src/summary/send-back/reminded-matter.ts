import type { FollowUpLine, Level } from '../district-summary';

/** A matter that a unit is to settle. */
export interface RemindedMatter {
  readonly kind: FollowUpLine['kind'] | 'error';
  /** Null for what is no matter. */
  readonly level: Level | null;
  /** `〔2023〕1号`; empty where it has none. */
  readonly number: string;
  /** Indicator or task; empty for the unit as a whole. */
  readonly about: string;
  readonly reason: string;
  /** 完成值, 本期目标 and 与目标差距 in words; empty where there are none. */
  readonly actual: string;
  readonly target: string;
  readonly gap: string;
  /** 整改期限: an ISO date, or as typed; empty where none is set. */
  readonly remedyBy: string;
}
