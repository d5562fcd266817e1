import type { LedgerMatter } from '../../ledger/ledger';
import type { FollowUpLine } from '../district-summary';
import { toDayText } from '../sheets/read-typed';
import { levelWords } from '../sheets/summary-columns';
import { byNumber, type KeptMatters } from './matter-order';

function toReplyDay({ extendedTo, remedyBy }: FollowUpLine): string {
  return toDayText(extendedTo === '' ? remedyBy : extendedTo);
}

/** The open matters that a unit's next ledger asks about, by number. */
export function toLedgerMatters({ open }: KeptMatters): (unit: string) => LedgerMatter[] {
  const byUnit = new Map<string, FollowUpLine[]>();
  for (const line of [...open.values()].filter(({ number }) => number !== '').sort(byNumber)) {
    const own = byUnit.get(line.unit);
    if (own) own.push(line);
    else byUnit.set(line.unit, [line]);
  }
  return (unit) =>
    (byUnit.get(unit) ?? []).map((line) => ({
      number: line.number,
      level: line.level === null ? '' : levelWords[line.level],
      reason: line.reason.zh,
      actual: line.standing.actual,
      target: line.standing.target,
      replyBy: toReplyDay(line),
    }));
}
