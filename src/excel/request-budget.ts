/** Bytes of one request: the web host takes 5 MB, slow machines much less. */
const comfortable = 900_000;

/** Bytes of one command, roughly. */
export const commandBytes = 300;

/** Bytes of text in a request: UTF-8, with quotes and line ends escaped. */
export function toBytes(text: string): number {
  let bytes = 3;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code > 0x7ff ? 3 : code > 0x7f || code === 0x22 || code === 0x5c || code < 0x20 ? 2 : 1;
  }
  return bytes;
}

/** Keeps requests small: sends what has gathered before it grows over the limit. */
export class RequestBudget {
  private spent = 0;
  private checks: (() => void)[] = [];

  constructor(private readonly context: Excel.RequestContext) {}

  /** Call before the commands that weigh so many bytes. */
  async spend(bytes: number): Promise<void> {
    if (this.spent > 0 && this.spent + bytes > comfortable) await this.flush();
    this.spent += bytes;
  }

  /** Looks at what comes back with the request in which the commands go; throws where it is not what it should be. */
  afterwards(check: () => void): void {
    this.checks.push(check);
  }

  /** Sends what is left. */
  async flush(): Promise<void> {
    await this.context.sync();
    const { checks } = this;
    this.spent = 0;
    this.checks = [];
    for (const check of checks) check();
  }
}
