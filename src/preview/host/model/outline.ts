import type { Area } from './area';
import type { Sheet } from './workbook-model';

/** Puts rows or columns one level deeper into an outline. */
export function group(sheet: Sheet, area: Area, by: 'ByRows' | 'ByColumns', levels: number): void {
  const lines = by === 'ByRows' ? sheet.rows : sheet.columns;
  const [from, to] = by === 'ByRows' ? [area.top, area.bottom] : [area.left, area.right];
  for (let at = from; at <= to; at += 1) {
    const shape = lines.get(at);
    lines.set(at, { ...shape, level: Math.max(0, Math.min(7, (shape?.level ?? 0) + levels)) });
  }
}

export function ungroup(sheet: Sheet, area: Area, by: 'ByRows' | 'ByColumns'): void {
  group(sheet, area, by, -1);
}
