import { toColor } from '../../workbook/styles/color';
import { guardPermission } from '../../workbook/cells/guard';
import type { ShapeModel } from '../../workbook/charts/shape-model';
import {
  addGeometricShape,
  addGroup,
  addImage,
  addLine,
  addTextBox,
  copyShapeTo,
  deleteShape,
  place,
  setZOrder,
  ungroup,
} from '../../workbook/charts/shapes';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { toNumber, toText, type Arguments } from '../../protocol/arguments';
import { isA, refer, referOrNull } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import type { Surroundings } from '../surroundings';
import { amount, flag, keep, text, word } from '../kept-fields';
import { geometricShapes } from './shape-types';

function missing(): never {
  throw new HostError('ItemNotFound');
}

function alive(shape: ShapeModel, { drawings }: Surroundings): ShapeModel {
  return drawings.everyShape().includes(shape) ? shape : missing();
}

function find(shapes: readonly ShapeModel[], given: Arguments): ShapeModel | undefined {
  const wanted = given.text(0);
  return (
    shapes.find(({ id }) => id === wanted) ?? shapes.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  );
}

export const shapeCollection = define('ShapeCollection', {
  items: (sheet, { drawings }) => drawings.shapesOn(sheet).map((shape) => refer('Shape', shape)),
  call: {
    addGeometricShape: (sheet, given, { drawings }) =>
      refer('Shape', addGeometricShape(drawings, sheet, given.oneOf(0, geometricShapes.split(' ')))),
    addGroup: (sheet, given, { drawings }) => {
      const own = drawings.shapesOn(sheet);
      const members = given
        .list(0)
        .map((each) =>
          isA(each, 'Shape') ? each.target : (own.find(({ id, name }) => id === each || name === each) ?? missing()),
        );
      return refer('Shape', addGroup(drawings, sheet, members));
    },
    addImage: (sheet, given, { drawings }) => refer('Shape', addImage(drawings, sheet, given.text(0))),
    addLine: (sheet, given, { drawings }) => {
      const [startLeft = 0, startTop = 0, endLeft = 0, endTop = 0] = [0, 1, 2, 3].map((at) => toNumber(given.raw(at)));
      return refer(
        'Shape',
        addLine(
          drawings,
          sheet,
          { startLeft, startTop, endLeft, endTop },
          given.oneOf(4, ['Straight', 'Elbow', 'Curve'] as const, 'Straight'),
        ),
      );
    },
    addTextBox: (sheet, given, { drawings }) => refer('Shape', addTextBox(drawings, sheet, given.textOr(0, ''))),
    getCount: (sheet, _, { drawings }) => drawings.shapesOn(sheet).length,
    getItem: (sheet, given, { drawings }) => refer('Shape', find(drawings.shapesOn(sheet), given) ?? missing()),
    getItemAt: (sheet, given, { drawings }) => refer('Shape', drawings.shapesOn(sheet)[given.whole(0)] ?? missing()),
    getItemOrNullObject: (sheet, given, { drawings }) => referOrNull('Shape', find(drawings.shapesOn(sheet), given)),
    _GetItem: (sheet, given, { drawings }) =>
      refer(
        'Shape',
        find(
          drawings.everyShape().filter((shape) => shape.sheet === sheet),
          given,
        ) ?? missing(),
      ),
  },
});

export const groupShapeCollection = define('GroupShapeCollection', {
  items: ({ children }) => children.map((shape) => refer('Shape', shape)),
  call: {
    getCount: ({ children }) => children.length,
    getItem: ({ children }, given) => refer('Shape', find(children, given) ?? missing()),
    getItemAt: ({ children }, given) => refer('Shape', children[given.whole(0)] ?? missing()),
    getItemOrNullObject: ({ children }, given) => referOrNull('Shape', find(children, given)),
    _GetItem: ({ children }, given) => refer('Shape', find(children, given) ?? missing()),
  },
});

type Side = 'left' | 'top' | 'width' | 'height';

function side(name: Side) {
  return {
    read: (shape: ShapeModel, host: Surroundings) => alive(shape, host)[name],
    write: (shape: ShapeModel, given: unknown, host: Surroundings) => {
      const points = toNumber(given);
      const isLocked = shape.settings.get('lockAspectRatio') === true && shape.width > 0 && shape.height > 0;
      const other =
        name === 'width'
          ? { height: (shape.height * points) / shape.width }
          : name === 'height'
            ? { width: (shape.width * points) / shape.height }
            : {};
      place(alive(shape, host), { ...(isLocked && other), [name]: points });
    },
  };
}

/** Bigger or smaller by a factor; the corner or middle that was named stays where it is. */
function scale(shape: ShapeModel, given: Arguments, size: 'width' | 'height'): void {
  const factor = toNumber(given.raw(0));
  const from = given.oneOf(
    2,
    ['ScaleFromTopLeft', 'ScaleFromMiddle', 'ScaleFromBottomRight'] as const,
    'ScaleFromTopLeft',
  );
  // the original size is only known of pictures, and only until they are sized
  if (given.oneOf(1, ['CurrentSize', 'OriginalSize'] as const) === 'OriginalSize' && shape.type !== 'Image')
    throw new HostError('InvalidArgument');
  const change = shape[size] * (factor - 1);
  const share = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[from];
  const start = size === 'width' ? 'left' : 'top';
  place(shape, { [size]: shape[size] * factor, [start]: shape[start] - change * share });
}

function rotate(shape: ShapeModel, degrees: number): void {
  guardPermission(shape.sheet, 'allowEditObjects');
  shape.rotation = ((degrees % 360) + 360) % 360;
}

function part<Name extends 'Image' | 'ShapeGroup' | 'Line'>(className: Name, type: ShapeModel['type']) {
  return (shape: ShapeModel) => {
    if (shape.type !== type) throw new HostError('InvalidOperation');
    return refer(className, shape);
  };
}

const [left, top, width, height] = [side('left'), side('top'), side('width'), side('height')];

const own = keep<ShapeModel>({
  altTextTitle: text(''),
  altTextDescription: text(''),
  lockAspectRatio: flag(false),
  visible: flag(true),
  geometricShapeType: word(geometricShapes, null),
});

export const shape = define('Shape', {
  identity: ({ id }) => ({ Id: id }),
  read: {
    ...own.read,
    id: ({ id }) => id,
    name: (target, host) => alive(target, host).name,
    type: ({ type }) => type,
    rotation: ({ rotation }) => rotation,
    zOrderPosition: (target, { drawings }) =>
      (target.parent?.children ?? drawings.shapesOn(target.sheet)).indexOf(target),
    level: ({ parent }) => {
      let depth = 0;
      for (let at = parent; at; at = at.parent) depth += 1;
      return depth;
    },
    left: left.read,
    top: top.read,
    width: width.read,
    height: height.read,
  },
  write: {
    ...own.write,
    name: (target, given) => {
      guardPermission(target.sheet, 'allowEditObjects');
      const name = toText(given);
      if (name === '') throw new HostError('InvalidArgument');
      target.name = name;
    },
    rotation: (target, given) => {
      rotate(target, toNumber(given));
    },
    left: left.write,
    top: top.write,
    width: width.write,
    height: height.write,
  },
  open: {
    fill: (target) => refer('ShapeFill', target),
    lineFormat: (target) =>
      refer('ShapeLineFormat', { sheet: target.sheet, settings: target.settings.part('lineFormat') }),
    textFrame: (target) =>
      refer('TextFrame', { shape: target, sheet: target.sheet, settings: target.settings.part('textFrame') }),
    image: part('Image', 'Image'),
    group: part('ShapeGroup', 'Group'),
    line: part('Line', 'Line'),
    parentGroup: ({ parent }) => refer('Shape', parent ?? missing()),
  },
  call: {
    copyTo: (target, given, host) => {
      const where = given.raw(0);
      const to =
        where === undefined || where === null
          ? target.sheet
          : isA(where, 'Worksheet')
            ? where.target
            : (host.workbook.findSheet(toText(where)) ?? missing());
      return refer('Shape', copyShapeTo(host.drawings, target, to));
    },
    delete: (target, _, host) => {
      deleteShape(host.drawings, alive(target, host));
    },
    incrementLeft: (target, given) => {
      place(target, { left: target.left + toNumber(given.raw(0)) });
    },
    incrementTop: (target, given) => {
      place(target, { top: target.top + toNumber(given.raw(0)) });
    },
    incrementRotation: (target, given) => {
      rotate(target, target.rotation + toNumber(given.raw(0)));
    },
    scaleHeight: (target, given) => {
      scale(target, given, 'height');
    },
    scaleWidth: (target, given) => {
      scale(target, given, 'width');
    },
    setZOrder: (target, given, { drawings }) => {
      setZOrder(
        drawings,
        target,
        given.oneOf(0, ['BringToFront', 'BringForward', 'SendToBack', 'SendBackward'] as const),
      );
    },
    _GetShapeById: (_, given, { drawings }) =>
      refer('Shape', drawings.everyShape().find(({ id }) => id === given.text(0)) ?? missing()),
  },
});

export const image = define('Image', {
  identity: ({ id }) => ({ Id: id }),
  read: { id: ({ id }) => id, format: ({ settings }) => settings.get('format') },
  open: { shape: (target) => refer('Shape', target) },
});

export const shapeGroup = define('ShapeGroup', {
  identity: ({ id }) => ({ Id: id }),
  read: { id: ({ id }) => id },
  open: { shape: (target) => refer('Shape', target), shapes: (target) => refer('GroupShapeCollection', target) },
  call: {
    ungroup: (target, _, { drawings }) => {
      ungroup(drawings, target);
    },
  },
});

const arrowheads = {
  ArrowheadLength: word<ShapeModel>('Short Medium Long', 'Medium'),
  ArrowheadStyle: word<ShapeModel>('None Triangle Stealth Diamond Oval Open', 'None'),
  ArrowheadWidth: word<ShapeModel>('Narrow Medium Wide', 'Medium'),
};

const ends = Object.fromEntries(
  ['begin', 'end'].flatMap((end) => Object.entries(arrowheads).map(([name, field]) => [end + name, field])),
);
const lineFields = keep<ShapeModel>({ ...ends, connectorType: word('Straight Elbow Curve', 'Straight') });

function connect(line: ShapeModel, given: Arguments, end: 'begin' | 'end'): void {
  guardPermission(line.sheet, 'allowEditObjects');
  const other = given.raw(0);
  if (!isA(other, 'Shape') || other.target.sheet !== line.sheet) throw new HostError('InvalidArgument');
  line[end] = { shape: other.target, site: given.whole(1) };
}

export const line = define('Line', {
  identity: ({ id }) => ({ Id: id }),
  read: {
    ...lineFields.read,
    id: ({ id }) => id,
    isBeginConnected: ({ begin }) => begin !== null,
    beginConnectedSite: ({ begin }) => begin?.site ?? null,
    isEndConnected: ({ end }) => end !== null,
  },
  write: { ...lineFields.write },
  open: {
    shape: (target) => refer('Shape', target),
  },
  call: {
    connectBeginShape: (target, given) => {
      connect(target, given, 'begin');
    },
    connectEndShape: (target, given) => {
      connect(target, given, 'end');
    },
    disconnectBeginShape: (target) => {
      target.begin = null;
    },
    disconnectEndShape: (target) => {
      target.end = null;
    },
  },
});

function fill(
  { sheet, settings }: { readonly sheet: Sheet; readonly settings: ShapeModel['settings'] },
  color: string,
): void {
  guardPermission(sheet, 'allowEditObjects');
  settings.part('fill').set('color', color);
}

const fillColor = ({ settings }: ShapeModel) =>
  settings.part('fill').get('color') ?? (settings.get('isTextBox') === true ? '#FFFFFF' : '#4472C4');

export const shapeFill = define('ShapeFill', {
  read: {
    foregroundColor: fillColor,
    type: (target) => (fillColor(target) === '' ? 'NoFill' : 'Solid'),
    transparency: ({ settings }) => settings.part('fill').get('transparency') ?? 0,
  },
  write: {
    foregroundColor: (target, given) => {
      fill(target, toColor(given));
    },
    transparency: ({ settings }, given) => {
      const share = toNumber(given);
      if (share < 0 || share > 1) throw new HostError('InvalidArgument');
      settings.part('fill').set('transparency', share);
    },
  },
  call: {
    clear: (target) => {
      fill(target, '');
    },
    setSolidColor: (target, given) => {
      fill(target, toColor(given.raw(0)));
    },
  },
});

export const shapeLineFormat = define('ShapeLineFormat', {
  ...keep({
    visible: flag(true),
    color: { initial: () => '#2F528F', check: toColor },
    style: word('Single ThickBetweenThin ThickThin ThinThick ThinThin', 'Single'),
    weight: amount(1, 0, 1_584),
    dashStyle: word(
      'Dash DashDot DashDotDot LongDash LongDashDot RoundDot Solid SquareDot LongDashDotDot SystemDash SystemDot SystemDashDot',
      'Solid',
    ),
    transparency: amount(0, 0, 1),
  }),
});
