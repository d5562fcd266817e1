/** The codes that Excel answers with, and our own for what this host does not do. */
export type ErrorCode =
  | 'InvalidArgument'
  | 'ItemNotFound'
  | 'ItemAlreadyExists'
  | 'AccessDenied'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ApiNotFound'
  | 'NotImplemented'
  | 'GeneralException'
  | 'UnsupportedOperation'
  | 'InsertDeleteConflict'
  | 'InvalidBinding'
  | 'FilteredRangeConflict'
  | 'MergedRangeConflict'
  | 'RangeExceedsLimit';

const messages: Readonly<Record<ErrorCode, string>> = {
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'The resource being created already exists.',
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer ' +
    'version of Excel. Please install all available updates for Office and try again.',
  NotImplemented: 'The requested feature is not implemented.',
  GeneralException: 'There was an internal error while processing the request.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidBinding: 'This object binding is no longer valid due to previous updates.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  MergedRangeConflict: 'This operation conflicts with a merged range.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
};

/** What a batch stops at; the executor adds the member (`Range.values`) and the action. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: ErrorCode,
    message: string = messages[code],
    /** The cell that it is about, for people at the sheet. */
    readonly cell?: { readonly row: number; readonly column: number },
  ) {
    super(message);
  }
}

/** A member of the API that Excel has and this host has not. */
export function notImplemented(member: string): HostError {
  return new HostError('NotImplemented', `${member} is not implemented by this preview of Excel.`);
}
