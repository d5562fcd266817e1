import { joinSides } from '../reporting/join-sides';
import type { MergedReturn } from '../reporting/merge-returns';
import type { ReturnExtract } from '../reporting/return-extract';

function toWords({ text, doneBy }: ReturnExtract['replies'][number]): string {
  return [text, doneBy === '' ? '' : `预计办结：${doneBy}`].filter((each) => each !== '').join('；');
}

/** What a unit's ledgers say of a matter, by its number; each after its ledger's name where they differ. */
export function indexReplies(
  counted: ReadonlyMap<string, Pick<MergedReturn, 'returns'>>,
): (unit: string, number: string) => string {
  return (unit, number) => {
    const held = (counted.get(unit)?.returns ?? []).flatMap((from) =>
      from.extract.replies.filter((each) => each.number === number).map((entry) => ({ from, entry })),
    );
    return number === '' ? '' : joinSides(held, toWords);
  };
}
