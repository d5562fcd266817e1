import {
  groupShapeCollection,
  image,
  line,
  shape,
  shapeCollection,
  shapeFill,
  shapeGroup,
  shapeLineFormat,
} from './shape';
import { shapeFont, textFrame, textRange } from './shape-text';

/** Every class of drawn shapes, by its name in the API. */
export const shapeDefinitions = {
  GroupShapeCollection: groupShapeCollection,
  Image: image,
  Line: line,
  Shape: shape,
  ShapeCollection: shapeCollection,
  ShapeFill: shapeFill,
  ShapeFont: shapeFont,
  ShapeGroup: shapeGroup,
  ShapeLineFormat: shapeLineFormat,
  TextFrame: textFrame,
  TextRange: textRange,
};
