import { isTable, Area, Union, type Operand } from './operand';
import type { Scalar } from './scalar';

/** Every value of an operand in reading order, cut where its sheet ends. `inRange`: in cells or an array, not given as such. */
export function visitValues(operand: Operand, visit: (value: Scalar, inRange: boolean) => void): void {
  if (operand instanceof Union) {
    for (const area of operand.areas) visitValues(area, visit);
  } else if (operand instanceof Area) {
    const lines: (readonly Scalar[])[] = [];
    for (let column = operand.left; column <= operand.lastColumn; column++) {
      lines.push(operand.grid.settled(column, operand.top, operand.bottom));
    }
    const [only] = lines;
    const { lastRow } = operand;
    if (only && lines.length === 1) for (let row = operand.top; row <= lastRow; row++) visit(only[row], true);
    else for (let row = operand.top; row <= lastRow; row++) for (const line of lines) visit(line[row], true);
  } else if (isTable(operand)) {
    for (const value of operand.values) visit(value, true);
  } else {
    visit(operand, false);
  }
}
