/** Shows a cell. Resolves to false where its sheet is gone. */
export async function selectPlace(context: Excel.RequestContext, place: { readonly sheet: string; readonly row: number; readonly column: number }): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return false;
  sheet.activate();
  sheet.getRangeByIndexes(place.row, place.column, 1, 1).select();
  await context.sync();
  return true;
}
