import type { FunctionDefinition } from './function-definition';
import type { Matrix } from './operand';
import type { Scalar } from './scalar';

/** A formula, read once and evaluated for every cell that carries its text. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Scalar }
  | { readonly kind: 'matrix'; readonly value: Matrix }
  | { readonly kind: 'reference'; readonly sheet: string | undefined; readonly corners: Corners }
  | { readonly kind: 'name'; readonly sheet: string | undefined; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | Binary
  | { readonly kind: 'join'; readonly operator: JoinOperator; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'call';
      readonly definition: FunctionDefinition;
      readonly arguments: readonly (Expression | undefined)[];
    };

export interface Binary {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  /** The formula ends with this operator. */
  readonly last?: boolean;
}

export type UnaryOperator = '+' | '-' | '%' | '@';
export type BinaryOperator = '=' | '<>' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '^' | '&';
/** Span, intersection and union of references. */
export type JoinOperator = ':' | ' ' | ',';

export interface Corners {
  readonly top: Line;
  readonly left: Line;
  readonly bottom: Line;
  readonly right: Line;
}

/** A row or column, counted from 0 or from the formula's own; undefined: to the sheet's edge. */
export interface Line {
  readonly at: number | undefined;
  readonly relative: boolean;
}
