import { HostError } from '../../protocol/host-error';
import type { Drawings } from './drawings';
import { guardPermission } from '../cells/guard';
import { readPictureSize } from './picture-size';
import { copyShape, freshShape, type ShapeModel } from './shape-model';
import type { Sheet } from '../sheets/workbook-model';

const pointsPerPixel = 0.75;

function put(drawings: Drawings, sheet: Sheet, type: ShapeModel['type'], kind: string): ShapeModel {
  guardPermission(sheet, 'allowEditObjects');
  const shape = freshShape(sheet.workbook.nextGuid('shape'), sheet, type, drawings.freeName(sheet, kind));
  drawings.shapes.push(shape);
  sheet.workbook.isDirty = true;
  return shape;
}

export function addGeometricShape(drawings: Drawings, sheet: Sheet, type: string): ShapeModel {
  const shape = put(drawings, sheet, 'GeometricShape', type.replace(/([a-z])([A-Z\d])/g, '$1 $2'));
  shape.settings.set('geometricShapeType', type);
  return shape;
}

export function addTextBox(drawings: Drawings, sheet: Sheet, text: string): ShapeModel {
  const shape = put(drawings, sheet, 'GeometricShape', 'TextBox');
  shape.settings.set('geometricShapeType', 'Rectangle');
  shape.settings.set('isTextBox', true);
  shape.text = text;
  return shape;
}

/** As large as its pixels say. */
export function addImage(drawings: Drawings, sheet: Sheet, base64: string): ShapeModel {
  const { format, width, height } = readPictureSize(base64);
  const shape = put(drawings, sheet, 'Image', 'Picture');
  shape.settings.set('format', format);
  shape.settings.set('lockAspectRatio', true);
  return Object.assign(shape, { width: width * pointsPerPixel, height: height * pointsPerPixel });
}

interface Ends {
  readonly startLeft: number;
  readonly startTop: number;
  readonly endLeft: number;
  readonly endTop: number;
}

export function addLine(
  drawings: Drawings,
  sheet: Sheet,
  { startLeft, startTop, endLeft, endTop }: Ends,
  connector: string,
): ShapeModel {
  const shape = put(drawings, sheet, 'Line', `${connector} Connector`);
  shape.settings.set('connectorType', connector);
  return Object.assign(shape, {
    left: Math.min(startLeft, endLeft),
    top: Math.min(startTop, endTop),
    width: Math.abs(endLeft - startLeft),
    height: Math.abs(endTop - startTop),
  });
}

/** Takes shapes of one sheet out of it and into a group, as large as they are together. */
export function addGroup(drawings: Drawings, sheet: Sheet, members: readonly ShapeModel[]): ShapeModel {
  if (members.length < 2 || members.some((member) => member.sheet !== sheet || member.parent !== null))
    throw new HostError('InvalidArgument');
  const group = put(drawings, sheet, 'Group', 'Group');
  drawings.shapes = drawings.shapes.filter((shape) => !members.includes(shape));
  for (const member of members) member.parent = group;
  const left = Math.min(...members.map((member) => member.left));
  const top = Math.min(...members.map((member) => member.top));
  const right = Math.max(...members.map((member) => member.left + member.width));
  const bottom = Math.max(...members.map((member) => member.top + member.height));
  return Object.assign(group, { children: [...members], left, top, width: right - left, height: bottom - top });
}

export function ungroup(drawings: Drawings, group: ShapeModel): void {
  guardPermission(group.sheet, 'allowEditObjects');
  for (const child of group.children) child.parent = null;
  drawings.shapes = drawings.shapes.flatMap((shape) => (shape === group ? group.children : [shape]));
}

export function deleteShape(drawings: Drawings, shape: ShapeModel): void {
  guardPermission(shape.sheet, 'allowEditObjects');
  if (shape.parent) shape.parent.children = shape.parent.children.filter((each) => each !== shape);
  drawings.shapes = drawings.shapes.filter((each) => each !== shape);
  for (const line of drawings.everyShape()) {
    if (line.begin?.shape === shape) line.begin = null;
    if (line.end?.shape === shape) line.end = null;
  }
}

export function copyShapeTo(drawings: Drawings, shape: ShapeModel, to: Sheet): ShapeModel {
  guardPermission(to, 'allowEditObjects');
  const copy = copyShape(shape, to, () => to.workbook.nextGuid('shape'));
  drawings.shapes.push(copy);
  return copy;
}

/** Forward and back among the shapes of the sheet. */
export function setZOrder(
  drawings: Drawings,
  shape: ShapeModel,
  order: 'BringToFront' | 'BringForward' | 'SendToBack' | 'SendBackward',
): void {
  guardPermission(shape.sheet, 'allowEditObjects');
  const own = drawings.shapesOn(shape.sheet);
  const from = own.indexOf(shape);
  if (from < 0) throw new HostError('InvalidOperation');
  const to = {
    BringToFront: own.length - 1,
    BringForward: Math.min(own.length - 1, from + 1),
    SendToBack: 0,
    SendBackward: Math.max(0, from - 1),
  }[order];
  own.splice(to, 0, ...own.splice(from, 1));
  drawings.shapes = [...drawings.shapes.filter(({ sheet }) => sheet !== shape.sheet), ...own];
}

/** Moves and sizes a shape, and what is in it with it. */
export function place(
  shape: ShapeModel,
  {
    left = shape.left,
    top = shape.top,
    width = shape.width,
    height = shape.height,
  }: Partial<Record<'left' | 'top' | 'width' | 'height', number>>,
): void {
  guardPermission(shape.sheet, 'allowEditObjects');
  if (width < 0 || height < 0) throw new HostError('InvalidArgument');
  const [across, down] = [shape.width === 0 ? 1 : width / shape.width, shape.height === 0 ? 1 : height / shape.height];
  for (const child of shape.children) {
    place(child, {
      left: left + (child.left - shape.left) * across,
      top: top + (child.top - shape.top) * down,
      width: child.width * across,
      height: child.height * down,
    });
  }
  Object.assign(shape, { left, top, width, height });
  shape.sheet.workbook.isDirty = true;
}
