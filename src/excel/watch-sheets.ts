/** Calls back after a sheet was added or deleted. Resolves to what ends the watch. */
export async function watchSheets(context: Excel.RequestContext, onChange: () => void): Promise<() => Promise<void>> {
  const tell = () => {
    onChange();
    return Promise.resolve();
  };
  const { worksheets } = context.workbook;
  const handlers = [worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell)];
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  };
}
