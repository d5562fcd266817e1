/** What was set on something that is only kept, and on its parts. */
export class Settings {
  private values = new Map<string, unknown>();
  private parts = new Map<string, Settings>();

  get(name: string): unknown {
    return this.values.get(name);
  }

  set(name: string, value: unknown): void {
    this.values.set(name, value);
  }

  part(name: string): Settings {
    let part = this.parts.get(name);
    if (!part) this.parts.set(name, (part = new Settings()));
    return part;
  }

  copy(): Settings {
    const copy = new Settings();
    copy.values = new Map(this.values);
    copy.parts = new Map([...this.parts].map(([name, part]) => [name, part.copy()]));
    return copy;
  }
}
