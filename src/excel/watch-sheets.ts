/** Excel tells of a new name only since then. */
const tellsNames = '1.17';

/**
 * Calls back after a sheet was added, deleted or renamed. Resolves to what ends the watch. An Excel that does not tell of
 * new names is heard when somebody goes to another sheet.
 */
export async function watchSheets(context: Excel.RequestContext, onChange: () => void): Promise<() => Promise<void>> {
  const tell = () => {
    onChange();
    return Promise.resolve();
  };
  const { worksheets } = context.workbook;
  const names = Office.context.requirements.isSetSupported('ExcelApi', tellsNames)
    ? worksheets.onNameChanged
    : worksheets.onActivated;
  const handlers = [worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell), names.add(tell)];
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  };
}
