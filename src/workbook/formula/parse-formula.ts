import { parse, parseR1C1Ref, tokenize, type AstExpression, type ReferenceIdentifier } from '@borgar/fx';
import type { BinaryOperator, Expression, JoinOperator, Line, UnaryOperator } from './expression';
import type { FunctionDefinition } from './function-definition';
import { Matrix } from './operand';
import { errors } from './scalar';

/** Why a formula's text cannot be evaluated. */
export type Obstacle =
  | { readonly kind: 'syntax'; readonly cause: unknown }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'arguments'; readonly name: string }
  | { readonly kind: 'construct'; readonly detail: string }
  | { readonly kind: 'depth' };

/** Thrown by parseFormula. */
export class Unreadable {
  constructor(readonly obstacle: Obstacle) {}
}

/** Excel nests functions 64 deep. A chain of operators (1+1+1…) is as long as the formula, and no deeper for it. */
const deepest = 256;

type Functions = Readonly<Record<string, FunctionDefinition>>;

/**
 * Reads a formula in R1C1 notation without "=".
 * @throws Unreadable where it is not a formula, or uses a function that is not in the table.
 */
export function parseFormula(text: string, functions: Functions): Expression {
  let tree: AstExpression;
  try {
    tree = parse(tokenize(dropLostSheets(text), { r1c1: true, withLocation: false }));
  } catch (cause) {
    throw new Unreadable(cause instanceof RangeError ? { kind: 'depth' } : { kind: 'syntax', cause });
  }
  const expression = toExpression(tree, functions, 0);
  return expression.kind === 'binary' && !isBracketed(text) ? { ...expression, last: true } : expression;
}

/** Whether one pair of brackets holds the whole formula; the parser does not keep brackets. */
function isBracketed(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith('(') || !trimmed.endsWith(')')) return false;
  let depth = 0;
  const bare = trimmed.replace(/"[^"]*"|'[^']*'/g, '');
  return !Array.from(bare).some((letter, at) => {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    return depth === 0 && at < bare.length - 1;
  });
}

const sheetOrText = /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)(!#REF!)?/gu;

/** Excel writes a deleted reference as `Sheet!#REF!`, which the parser does not know. */
function dropLostSheets(text: string): string {
  return text.includes('!#REF!')
    ? text.replace(sheetOrText, (part, lost?: string) => (lost === undefined ? part : '#REF!'))
    : text;
}

/** The parser's types know no call of what a call gives. */
function isNamed(callee: { readonly type: string }): boolean {
  return callee.type === 'Identifier';
}

function toExpression(node: AstExpression, functions: Functions, depth: number): Expression {
  if (depth > deepest) throw new Unreadable({ kind: 'depth' });
  const below = (child: AstExpression) => toExpression(child, functions, depth + 1);
  switch (node.type) {
    case 'Literal':
      return { kind: 'constant', value: node.value };
    case 'ErrorLiteral':
      return { kind: 'constant', value: { error: node.value } };
    case 'ReferenceIdentifier':
      return toReference(node);
    case 'ArrayExpression': {
      const rows = node.elements.map((row) => row.map((element) => constantOf(below(element))));
      const columns = Math.max(...rows.map((row) => row.length));
      return { kind: 'matrix', value: new Matrix(rows.length, columns, rows.flat()) };
    }
    case 'UnaryExpression': {
      const [operand] = node.arguments;
      if (!operand || node.operator === '#') throw new Unreadable({ kind: 'construct', detail: node.operator });
      return { kind: 'unary', operator: node.operator satisfies UnaryOperator, operand: below(operand) };
    }
    case 'BinaryExpression':
      return toChain(node, below);
    case 'CallExpression':
      if (!isNamed(node.callee)) throw new Unreadable({ kind: 'function', name: 'LAMBDA' });
      return toCall(
        node.callee.name,
        (node.arguments as readonly (AstExpression | undefined)[]).map((argument) => argument && below(argument)),
        functions,
      );
    case 'LetExpression':
      throw new Unreadable({ kind: 'function', name: 'LET' });
    case 'LambdaExpression':
      throw new Unreadable({ kind: 'function', name: 'LAMBDA' });
  }
}

type BinaryNode = Extract<AstExpression, { type: 'BinaryExpression' }>;

/** Operators one after the other, each working on the result of those before. */
function toChain(node: BinaryNode, below: (child: AstExpression) => Expression): Expression {
  const links: BinaryNode[] = [];
  let start: AstExpression | undefined = node;
  for (; start?.type === 'BinaryExpression'; start = start.arguments[0]) links.push(start);
  if (!start) throw new Unreadable({ kind: 'construct', detail: node.operator });
  return links.reduceRight((left, { operator, arguments: [, second] }): Expression => {
    if (!second) throw new Unreadable({ kind: 'construct', detail: operator });
    const right = below(second);
    return isJoin(operator)
      ? { kind: 'join', operator, left, right }
      : { kind: 'binary', operator: operator satisfies BinaryOperator, left, right };
  }, below(start));
}

function isJoin(operator: string): operator is JoinOperator {
  return operator === ':' || operator === ' ' || operator === ',';
}

function constantOf(expression: Expression) {
  if (expression.kind !== 'constant') throw new Unreadable({ kind: 'construct', detail: '{ }' });
  return expression.value;
}

function toCall(written: string, given: readonly (Expression | undefined | null)[], functions: Functions): Expression {
  const name = written.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
  const definition = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!definition) throw new Unreadable({ kind: 'function', name });
  if (given.length < definition.atLeast || given.length > (definition.atMost ?? 255)) {
    throw new Unreadable({ kind: 'arguments', name });
  }
  return { kind: 'call', definition, arguments: given.map((argument) => argument ?? undefined) };
}

function toReference(node: ReferenceIdentifier): Expression {
  const reference = node.kind === 'table' ? undefined : parseR1C1Ref(node.value);
  if (!reference) throw new Unreadable({ kind: 'construct', detail: node.value });
  const context = reference.context ?? [];
  if (context.length > 1) return { kind: 'constant', value: errors.ref };
  const [sheet] = context;
  if ('name' in reference) return { kind: 'name', sheet, name: reference.name };
  const { r0, c0, r1, c1, $r0, $c0, $r1, $c1 } = reference.range;
  return {
    kind: 'reference',
    sheet,
    corners: { top: toLine(r0, $r0), left: toLine(c0, $c0), bottom: toLine(r1, $r1), right: toLine(c1, $c1) },
  };
}

function toLine(at: number | null | undefined, fixed: boolean | null | undefined): Line {
  return { at: at ?? undefined, relative: at != null && !fixed };
}
