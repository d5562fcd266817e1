import type { EventEntry } from './protocol/event-entries';

/** The numbers by which the library calls, of which only the ones used here are known. */
const calls = { richApi: 93, notifyCommand: 94 } as const;
const events = { documentSelection: 2, richApiMessage: 33, ribbonCommand: 39 } as const;

const cellEditMode = 5004;
const requestTooLarge = 5103;
const unknownCall = 5000;
const messageCategory = 65536;

type Callback = (answer: unknown) => void;
type Handler = (dispatchId: number, payload: unknown) => void;

/** What a host must do for the boundary. */
export interface Behind {
  language(): string;
  readonly matrix: string;
  readonly version: string;
  readonly documentSettings: Map<string, string>;
  /** Colours as numbers, in JSON. */
  theme(): string;
  /** @returns the answer's JSON, or what the call failed with. */
  process(body: string, flags: number): Promise<string | 'cellEdit' | 'tooLarge'>;
  /** Where the library wants its messages; null: not any more. */
  listen(deliver: ((entries: readonly EventEntry[]) => void) | null): void;
  listenToSelection(deliver: (() => void) | null): void;
  /** A ribbon command has finished. */
  commandCompleted(id: string): void;
}

/** What stands in `window.external`; most of it is only the library's business. */
export interface External {
  /** Who the host is. */
  GetContext(): object;
  /** Presses a ribbon button, as far as the library can tell. */
  pressButton(commandId: string, functionName: string): void;
}

/**
 * `window.external` as Excel for Windows offers it to the library: who the host is, settings, calls and events.
 * Answers come later, never within the call.
 */
export function makeExternal(behind: Behind): External {
  const handlers = new Map<number, Handler>();
  const later = (answer: () => void) => {
    queueMicrotask(answer);
  };
  const toArray = (values: readonly unknown[]) => ({ toArray: () => values });
  const boundary = {
    GetHostInfo: () => `Excel$Win32$16.01$${behind.language()}$$$$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => ({
      GetAppType: () => 1,
      GetSolutionRef: () => 'preview',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 0,
      GetAppUILocale: () => behind.language(),
      GetAppDataLocale: () => behind.language(),
      GetDocUrl: () => 'preview.xlsx',
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 0,
      GetSolutionToken: () => '',
      GetCorrelationId: () => 'preview',
      GetInstanceId: () => 'preview',
      GetHostFullVersion: () => behind.version,
      GetSupportedMatrix: () => behind.matrix,
      GetInitialDisplayMode: () => 0,
      GetOfficeThemeInfo: () => behind.theme(),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of behind.documentSettings) {
            keys.push(key);
            values.push(value);
          }
        },
        Write: (keys: string[], values: string[]) => {
          behind.documentSettings.clear();
          keys.forEach((key, at) => {
            behind.documentSettings.set(key, values[at] ?? '');
          });
        },
      }),
    }),
    Execute: (dispatchId: number, given: unknown, callback: Callback) => {
      if (dispatchId === calls.richApi) {
        const message = (given as readonly (readonly unknown[])[])[0] ?? [];
        void behind.process(String(message[4]), Number(message[6] ?? 0)).then((answer) => {
          if (answer === 'cellEdit') callback(cellEditMode);
          else if (answer === 'tooLarge') callback(requestTooLarge);
          else callback(toArray([0, [200, null, answer]]));
        });
        return;
      }
      later(() => {
        if (dispatchId === calls.notifyCommand) {
          behind.commandCompleted(String((given as readonly unknown[])[0]));
          callback(toArray([0]));
        } else callback(unknownCall);
      });
    },
    RegisterEvent: (dispatchId: number, _targetId: string, handler: Handler, callback: (status: number) => void) => {
      handlers.set(dispatchId, handler);
      if (dispatchId === events.richApiMessage) {
        behind.listen((entries) => {
          later(() => {
            handler(events.richApiMessage, toArray(entries.map(({ messageType, targetId, message }) => [messageCategory, messageType, targetId, message, '', false])));
          });
        });
      }
      if (dispatchId === events.documentSelection) {
        behind.listenToSelection(() => {
          later(() => {
            handler(events.documentSelection, toArray([]));
          });
        });
      }
      later(() => {
        callback(0);
      });
    },
    UnregisterEvent: (dispatchId: number, _targetId: string, callback: (status: number) => void) => {
      handlers.delete(dispatchId);
      if (dispatchId === events.richApiMessage) behind.listen(null);
      if (dispatchId === events.documentSelection) behind.listenToSelection(null);
      later(() => {
        callback(0);
      });
    },
    pressButton: (commandId: string, functionName: string) => {
      handlers.get(events.ribbonCommand)?.(events.ribbonCommand, toArray([commandId, functionName, JSON.stringify({ source: { id: commandId } })]));
    },
  };
  return boundary;
}
