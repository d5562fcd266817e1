import type { Area } from '../cells/area';
import { guardStructure } from '../cells/guard';
import type { Sheet } from './workbook-model';

/** Puts rows or columns one level deeper into an outline. */
export function group(sheet: Sheet, area: Area, by: 'ByRows' | 'ByColumns', levels: number): void {
  guardStructure(sheet);
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

/** Shows lines up to a level of the outline and hides the deeper ones. */
export function showLevels(sheet: Sheet, by: 'ByRows' | 'ByColumns', levels: number): void {
  const lines = by === 'ByRows' ? sheet.rows : sheet.columns;
  for (const [at, shape] of [...lines])
    if (shape.level !== undefined) lines.set(at, { ...shape, hidden: shape.level >= levels });
}

/** Shows or hides the grouped lines of an area. */
export function showDetails(sheet: Sheet, area: Area, by: 'ByRows' | 'ByColumns', isShown: boolean): void {
  const lines = by === 'ByRows' ? sheet.rows : sheet.columns;
  const [from, to] = by === 'ByRows' ? [area.top, area.bottom] : [area.left, area.right];
  for (const [at, shape] of [...lines])
    if (at >= from && at <= to && (shape.level ?? 0) > 0) lines.set(at, { ...shape, hidden: !isShown });
}
