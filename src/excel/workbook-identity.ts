/** What tells the open workbook from every other. */
export interface WorkbookIdentity {
  /** Written into the workbook by `giveId`, and stored with it; null where none was given. Copies of a file share it. */
  readonly id: string | null;
  /** Where it is stored, and its name. */
  readonly place: string;
  /** Whether a file stands behind it. */
  readonly isSaved: boolean;
}

const setting = 'DistrictLedger.workbook';

/** Hosts that keep the address to themselves leave it out, or fail when asked. */
function readAddress(): string {
  try {
    return Office.context.document.url || '';
  } catch {
    return '';
  }
}

/** One round trip. */
export async function identifyWorkbook(context: Excel.RequestContext): Promise<WorkbookIdentity> {
  const { workbook } = context;
  const kept = workbook.settings.getItemOrNullObject(setting).load('value');
  workbook.load('name');
  await context.sync();
  const id: unknown = kept.isNullObject ? null : kept.value;
  const address = readAddress();
  return {
    id: typeof id === 'string' ? id : null,
    place: JSON.stringify([address, workbook.name]),
    isSaved: /[\\/]/.test(address),
  };
}

/** Writes an id into the workbook, and resolves to it; to the one that it has, where somebody was faster. One round trip, or two. */
export async function giveWorkbookId(context: Excel.RequestContext, id: string): Promise<string> {
  const known = await identifyWorkbook(context);
  if (known.id !== null) return known.id;
  context.workbook.settings.add(setting, id);
  await context.sync();
  return id;
}
