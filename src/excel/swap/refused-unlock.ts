import { Fault } from '../../workbook/book/fault';
import type { Swap } from './swap';

function locationOf(thrown: unknown): unknown {
  const info = typeof thrown === 'object' && thrown !== null && 'debugInfo' in thrown ? thrown.debugInfo : undefined;
  return typeof info === 'object' && info !== null && 'errorLocation' in info ? info.errorLocation : undefined;
}

/** Says which sheets have a password, where that is why a swap could not go on. */
export function refusedUnlock(thrown: unknown, { unlocked }: Swap): Fault | undefined {
  if (locationOf(thrown) !== 'WorksheetProtection.unprotect') return undefined;
  const sheets = unlocked.map(({ sheet }) => sheet);
  return new Fault(
    'excelOwnSheetLocked',
    {
      zh: `工作表“${sheets.join('”“')}”有密码保护，里面的公式引用了要更新的表，换上新表就会失效，所以没有换。请先撤销它的保护，再试一次。`,
      en:
        `The sheet “${sheets.join('”, “')}” is protected with a password, and its ` +
        'formulas refer to sheets that are to be replaced. They would break, so ' +
        'nothing was replaced. Remove its protection, then try again.',
    },
    { cause: thrown },
  );
}
