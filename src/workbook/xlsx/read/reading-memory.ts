import { FormulaMemory } from '../formula-memory';
import { PartMemory } from '../../package/part-memory';

/** Of whoever reads many workbooks of one kind, so that what they hold alike is read once. It changes no result. */
export class ReadingMemory {
  readonly formulas = new FormulaMemory();
  readonly parts = new PartMemory();
}
