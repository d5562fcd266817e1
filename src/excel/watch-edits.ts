/**
 * Calls back after every edit on any sheet, with the sheet's id. Resolves to what ends the watch. Some pastes
 * and merges are not told by Excel.
 */
export async function watchEdits(
  context: Excel.RequestContext,
  onEdit: (sheetId: string) => void,
): Promise<() => Promise<void>> {
  const handler = context.workbook.worksheets.onChanged.add((event) => {
    onEdit(event.worksheetId);
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}
