import { Fault } from '../workbook/book/fault';

function toHidden(sheet: string, isVery: boolean): Fault {
  return new Fault(
    'sheetHidden',
    isVery
      ? {
          zh: `工作表“${sheet}”是深度隐藏的，Excel 的菜单里打不开，没法转到那里。`,
          en: `The sheet “${sheet}” is hidden so deeply that Excel’s menus do not show it, so the pane cannot go there.`,
        }
      : {
          zh: `工作表“${sheet}”被隐藏了，没法转到那里。请在任一工作表标签上按右键，选“取消隐藏”，再点一次。`,
          en: `The sheet “${sheet}” is hidden, so the pane cannot go there. Right-click any sheet tab, choose Unhide, then click again.`,
        },
  );
}

/**
 * Shows a cell. Resolves to false where its sheet is gone.
 * @throws Fault `sheetHidden`
 */
export async function selectPlace(
  context: Excel.RequestContext,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load('name,visibility');
  await context.sync();
  if (sheet.isNullObject) return false;
  if (sheet.visibility !== 'Visible') throw toHidden(sheet.name, sheet.visibility === 'VeryHidden');
  sheet.activate();
  sheet.getRangeByIndexes(place.row, place.column, 1, 1).select();
  await context.sync();
  return true;
}
