/** Where the rows, or the columns, of a sheet lie: pixels from the first one's edge. */
export class Lines {
  private readonly edges: Float64Array;

  constructor(
    readonly count: number,
    sizeOf: (at: number) => number,
  ) {
    this.edges = new Float64Array(count + 1);
    for (let at = 0; at < count; at += 1) this.edges[at + 1] = this.start(at) + sizeOf(at);
  }

  get length(): number {
    return this.start(this.count);
  }

  start(at: number): number {
    return this.edges[Math.min(at, this.count)] ?? 0;
  }

  size(first: number, last: number = first): number {
    return this.start(last + 1) - this.start(first);
  }

  /** The line that holds a pixel; the first or last one for pixels outside. */
  at(pixel: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The lines that show between two pixels, with some more on both sides. */
  between(from: number, to: number, more: number): readonly [first: number, last: number] {
    return [Math.max(0, this.at(from) - more), Math.min(this.count - 1, this.at(to) + more)];
  }
}
