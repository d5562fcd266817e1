import { actionTypes, type BatchRequest } from './protocol/request';

/** What one request carried. */
export interface CountedRequest {
  readonly bytes: number;
  readonly actions: number;
}

/** How often and how much the add-in asks; requests that only release references are the library's own. */
export class Counters {
  private readonly counted: CountedRequest[] = [];
  private cleaning = 0;

  count(request: BatchRequest, bytes: number): void {
    if (isHousekeeping(request)) this.cleaning += 1;
    else this.counted.push({ bytes, actions: request.Actions.length });
  }

  /** Round trips that the add-in asked for. */
  get syncs(): number {
    return this.counted.length;
  }

  get requests(): readonly CountedRequest[] {
    return this.counted;
  }

  get largestRequest(): number {
    return this.counted.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  }

  /** Round trips of the library itself. */
  get housekeeping(): number {
    return this.cleaning;
  }

  reset(): void {
    this.counted.length = 0;
    this.cleaning = 0;
  }
}

/** Whether a request is the library's own: it releases references, or says that the page is there. */
export function isHousekeeping({ Actions: actions }: BatchRequest): boolean {
  const calls = actions.filter(({ ActionType: type }) => type !== actionTypes.instantiate);
  return calls.every(
    ({ ActionType: type, Name: name }) =>
      type === actionTypes.method && ['_RemoveReference', 'NotifyActionHandlerReady'].includes(name),
  );
}
