import { Settings } from '../sheets/settings';
import type { Sheet } from '../sheets/workbook-model';

/** A shape's end that is fixed to another shape. */
export interface ShapeConnection {
  readonly shape: ShapeModel;
  readonly site: number;
}

/** A drawn shape as data: where it lies and what was set on it. Nothing draws it. */
export interface ShapeModel {
  readonly id: string;
  readonly sheet: Sheet;
  readonly type: 'GeometricShape' | 'Image' | 'Group' | 'Line';
  name: string;
  /** Points. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Degrees. */
  rotation: number;
  text: string;
  /** A group's own, from back to front. */
  children: ShapeModel[];
  parent: ShapeModel | null;
  begin: ShapeConnection | null;
  end: ShapeConnection | null;
  readonly settings: Settings;
}

/** The same shape again, on a sheet, with everything in it. */
export function copyShape(
  shape: ShapeModel,
  to: Sheet,
  newId: () => string,
  parent: ShapeModel | null = null,
): ShapeModel {
  const copy: ShapeModel = {
    ...shape,
    id: newId(),
    sheet: to,
    parent,
    begin: null,
    end: null,
    settings: shape.settings.copy(),
    children: [],
  };
  copy.children = shape.children.map((child) => copyShape(child, to, newId, copy));
  return copy;
}

export function freshShape(id: string, sheet: Sheet, type: ShapeModel['type'], name: string): ShapeModel {
  return {
    id,
    sheet,
    type,
    name,
    left: 0,
    top: 0,
    width: 100,
    height: 100,
    rotation: 0,
    text: '',
    children: [],
    parent: null,
    begin: null,
    end: null,
    settings: new Settings(),
  };
}
