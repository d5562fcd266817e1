import { nativeEvents, toHostArray, type NativeEvents } from './native-events';
import type { EventEntry } from './protocol/event-hub';

/** The numbers by which the library calls, of which only the ones used here are known. */
const calls = { getFile: 77, getFileSlice: 80, closeFile: 81, richApi: 93, notifyCommand: 94 } as const;
const events = { dialogMessage: 10, richApiMessage: 33, ribbonCommand: 39 } as const;

const refusals = { cellEdit: 5004, gone: 5012, requestTooLarge: 5103, answerTooLarge: 5104 } as const;
const notSupported = 5000;
const internalError = 5001;
const dialogOpenAlready = 12007;
const dialogClosed = 12006;
const messageCategory = 65536;
const compressedFile = 5;

type Callback = (answer: unknown) => void;
type Handler = (dispatchId: number, payload: unknown) => void;

/** A dialog that the add-in opened. */
export interface DialogWindow {
  readonly url: string;
  /** Percent of the screen. */
  readonly width: number;
  readonly height: number;
  /** What the dialog's page tells the page that opened it. */
  tellParent(message: string): void;
  /** A person closed the window. */
  closed(): void;
  /** Called with what the opener tells the dialog, and when it closes it. */
  onMessage: (message: string) => void;
  onClose: () => void;
}

/** The answer to a batch, or why there is none. */
export type Answer = { readonly json: string } | { readonly refused: keyof typeof refusals };

/** What a host must do for the boundary. */
export interface Behind {
  language(): string;
  readonly matrix: string;
  readonly version: string;
  readonly documentSettings: Map<string, string>;
  /** Colours as numbers, in JSON. */
  theme(): string;
  readonly nativeEvents: NativeEvents;
  process(body: string, flags: number): Promise<Answer>;
  /** Where the library wants its messages; null: not any more. */
  listen(deliver: ((entries: readonly EventEntry[]) => void) | null): void;
  /** A ribbon command has finished. */
  commandCompleted(id: string): void;
  /** The workbook as a file. */
  file(): Promise<Uint8Array>;
  /** Null: there are no dialogs. */
  readonly openDialog: ((dialog: DialogWindow) => void) | null;
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
 * Answers come later, never within the call; a call or an event that is not known here is not supported.
 */
export function makeExternal(behind: Behind): External {
  const files = openFiles(behind);
  const dialogs = openDialogs(behind);
  let pressed: Handler | null = null;
  const known: readonly number[] = Object.values(nativeEvents);
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
      GetSettings: () => settingsOf(behind),
    }),
    Execute: (dispatchId: number, given: unknown, callback: Callback) => {
      const values = given as readonly unknown[];
      switch (dispatchId) {
        case calls.richApi: {
          const message = (values[0] ?? []) as readonly unknown[];
          void behind.process(String(message[4]), Number(message[6] ?? 0)).then((answer) => {
            callback('refused' in answer ? refusals[answer.refused] : toHostArray([0, [200, null, answer.json]]));
          });
          return;
        }
        case calls.getFile:
          files.open(Number(values[0]), callback);
          return;
        case calls.getFileSlice:
          files.slice(Number(values[0]), Number(values[1]), Number(values[2]), callback);
          return;
        case calls.closeFile:
          files.close(Number(values[0]), callback);
          return;
        case calls.notifyCommand:
          later(() => {
            behind.commandCompleted(String(values[0]));
            callback(toHostArray([0]));
          });
          return;
        default:
          later(() => {
            callback(notSupported);
          });
      }
    },
    RegisterEvent: (dispatchId: number, targetId: string, handler: Handler, callback: (status: number) => void) => {
      const isTaken = listen(dispatchId, targetId, handler);
      const status = dispatchId === events.dialogMessage ? dialogs.open(targetId, handler) : isTaken ? 0 : notSupported;
      later(() => {
        callback(status);
      });
    },
    UnregisterEvent: (dispatchId: number, targetId: string, callback: (status: number) => void) => {
      if (dispatchId === events.richApiMessage) behind.listen(null);
      if (dispatchId === events.ribbonCommand) pressed = null;
      if (dispatchId === events.dialogMessage) dialogs.close();
      behind.nativeEvents.unlisten(dispatchId, targetId);
      later(() => {
        callback(0);
      });
    },
    MessageChild: (message: string) => {
      dialogs.tell(message);
    },
    pressButton: (commandId: string, functionName: string) => {
      pressed?.(
        events.ribbonCommand,
        toHostArray([commandId, functionName, JSON.stringify({ source: { id: commandId } })]),
      );
    },
  };

  function listen(dispatchId: number, targetId: string, handler: Handler): boolean {
    if (dispatchId === events.richApiMessage) {
      behind.listen((entries) => {
        later(() => {
          handler(
            dispatchId,
            toHostArray(
              entries.map(({ messageType, targetId: target, message }) => [
                messageCategory,
                messageType,
                target,
                message,
                '',
                false,
              ]),
            ),
          );
        });
      });
      return true;
    }
    if (dispatchId === events.ribbonCommand) {
      pressed = handler;
      return true;
    }
    if (!known.includes(dispatchId)) return false;
    behind.nativeEvents.listen(dispatchId, targetId, (payload) => {
      later(() => {
        handler(dispatchId, toHostArray(payload));
      });
    });
    return true;
  }

  return boundary;
}

function later(answer: () => void): void {
  queueMicrotask(answer);
}

function settingsOf({ documentSettings, nativeEvents: listeners }: Behind) {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of documentSettings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: string[], values: string[]) => {
      documentSettings.clear();
      keys.forEach((key, at) => {
        documentSettings.set(key, values[at] ?? '');
      });
      listeners.tell(nativeEvents.settingsChanged, '', []);
    },
  };
}

/** The workbook as a file, in slices, for as long as the add-in holds it. */
function openFiles({ file }: Behind) {
  const open = new Map<number, Uint8Array>();
  let last = 0;
  return {
    open: (type: number, callback: Callback) => {
      if (type !== compressedFile) {
        later(() => {
          callback(notSupported);
        });
        return;
      }
      file().then(
        (bytes) => {
          last += 1;
          open.set(last, bytes);
          callback(toHostArray([0, toHostArray([last, bytes.length])]));
        },
        () => {
          callback(internalError);
        },
      );
    },
    slice: (handle: number, from: number, size: number, callback: Callback) => {
      const bytes = open.get(handle)?.slice(from, from + size);
      later(() => {
        callback(bytes ? toHostArray([0, toHostArray([[...bytes], bytes.length])]) : internalError);
      });
    },
    close: (handle: number, callback: Callback) => {
      const wasOpen = open.delete(handle);
      later(() => {
        callback(wasOpen ? toHostArray([0]) : internalError);
      });
    },
  };
}

/** One dialog at a time, where somebody shows it. */
function openDialogs({ openDialog }: Behind) {
  let current: DialogWindow | null = null;
  return {
    /** @returns the status: 0 where it is open. */
    open: (targetId: string, handler: Handler): number => {
      if (!openDialog) return notSupported;
      if (current) return dialogOpenAlready;
      const {
        url = '',
        width = 0,
        height = 0,
      } = JSON.parse(targetId) as { url?: string; width?: number; height?: number };
      const dialog: DialogWindow = {
        url,
        width,
        height,
        tellParent: (message) => {
          if (current === dialog) handler(events.dialogMessage, toHostArray([0, message, new URL(url).origin]));
        },
        closed: () => {
          if (current !== dialog) return;
          current = null;
          handler(events.dialogMessage, toHostArray([dialogClosed]));
        },
        onMessage: () => undefined,
        onClose: () => undefined,
      };
      current = dialog;
      openDialog(dialog);
      return 0;
    },
    close: () => {
      const closing = current;
      current = null;
      closing?.onClose();
    },
    tell: (message: string) => {
      current?.onMessage(message);
    },
  };
}
