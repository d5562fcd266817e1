import type { Range, Validation, ValidationRule } from '../../../book/book';
import { decodeCodes } from '../../excel-text';
import { isTrue } from '../read-workbook';
import type { Attributes } from '../../../package/scan-xml';

/** A validation of a sheet part, its formulas still to come. */
export interface ValidationPart extends ReadValidation {
  readonly ranges: readonly Range[];
  readonly formulas: string[];
}

interface ReadValidation {
  /** undefined for a kind that a Book does not know. */
  readonly toValidation: (part: ValidationPart, translate: (formula: string) => string) => Validation | undefined;
}

const operators = {
  between: 'between',
  notBetween: 'notBetween',
  equal: 'equal',
  notEqual: 'notEqual',
  greaterThan: 'greaterThan',
  lessThan: 'lessThan',
  greaterThanOrEqual: 'atLeast',
  lessThanOrEqual: 'atMost',
} as const;

const kinds = ['whole', 'decimal', 'date', 'textLength'] as const;

/** A validation's attributes; texts of nothing but a title or a sentence are kept. */
export function readValidation(attributes: Attributes): ReadValidation {
  const text = (key: string) => decodeCodes(attributes.get(key) ?? '');
  const type = attributes.get('type') ?? 'none';
  const operator = operators[(attributes.get('operator') ?? 'between') as keyof typeof operators];
  const prompt = isTrue(attributes.get('showInputMessage'))
    ? { title: text('promptTitle'), text: text('prompt') }
    : null;
  const alert = { severity: severityOf(attributes.get('errorStyle')), title: text('errorTitle'), text: text('error') };
  const isRefusing = isTrue(attributes.get('showErrorMessage'));
  return {
    toValidation: ({ ranges, formulas }, translate) => {
      const rule = isRefusing ? toRule(type, operator, formulas, translate) : ({ kind: 'any' } as const);
      return (
        rule && {
          ranges,
          rule,
          ...(prompt && (prompt.title !== '' || prompt.text !== '') && { prompt }),
          ...((alert.title !== '' || alert.text !== '') && { alert }),
        }
      );
    },
  };
}

function severityOf(style: string | undefined): NonNullable<Validation['alert']>['severity'] {
  return style === 'warning' || style === 'information' ? style : 'stop';
}

function toRule(
  type: string,
  operator: (typeof operators)[keyof typeof operators] | undefined,
  [first, second]: readonly string[],
  translate: (formula: string) => string,
): ValidationRule | undefined {
  if (type === 'none') return { kind: 'any' };
  if (first === undefined) return undefined;
  if (type === 'custom') return { kind: 'custom', formula: translate(first) };
  if (type === 'list') {
    const [, literal] = /^"([\s\S]*)"$/.exec(first) ?? [];
    return literal === undefined
      ? { kind: 'listFrom', source: translate(first) }
      : { kind: 'list', items: literal.replaceAll('""', '"').split(',') };
  }
  const kind = kinds.find((each) => each === type);
  if (!kind || !operator) return undefined;
  return { kind, operator, first: translate(first), ...(second !== undefined && { second: translate(second) }) };
}
