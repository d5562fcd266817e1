import type { CustomProperty, WorkbookModel } from '../../workbook/sheets/workbook-model';
import { toText, toWhole, type Arguments } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';

const texts = ['title', 'subject', 'author', 'keywords', 'comments', 'category', 'manager', 'company'] as const;

export const documentProperties = define('DocumentProperties', {
  read: {
    ...Object.fromEntries(
      [...texts, 'lastAuthor', 'revisionNumber'].map((name) => [
        name,
        ({ properties }: WorkbookModel) => properties[name] ?? '',
      ]),
    ),
    creationDate: ({ created }) => created.toISOString(),
  },
  write: {
    ...Object.fromEntries(
      texts.map((name) => [
        name,
        (workbook: WorkbookModel, given: unknown) => {
          workbook.properties[name] = toText(given);
          workbook.isDirty = true;
        },
      ]),
    ),
    revisionNumber: (workbook, given) => {
      workbook.properties['revisionNumber'] = toWhole(given);
    },
  },
  open: { custom: (workbook) => refer('CustomPropertyCollection', workbook) },
});

function typeOf(value: unknown): string {
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? 'Date' : 'String';
}

function check(value: unknown): unknown {
  if (!['string', 'number', 'boolean'].includes(typeof value)) throw new HostError('InvalidArgument');
  if (typeof value === 'string' && value.length > 255) throw new HostError('InvalidArgument');
  return value;
}

function find({ customProperties }: WorkbookModel, given: Arguments): CustomProperty | undefined {
  return customProperties.get(given.text(0).toLowerCase());
}

function missing(): never {
  throw new HostError('ItemNotFound');
}

export const customProperty = define('CustomProperty', {
  read: { key: ({ key }) => key, value: ({ value }) => value, type: ({ type }) => type },
  write: {
    value: (property, given) => {
      property.value = check(given);
      property.type = typeOf(given);
    },
  },
  call: {
    delete: ({ key }, _, { workbook }) => {
      workbook.customProperties.delete(key.toLowerCase());
    },
  },
});

export const customPropertyCollection = define('CustomPropertyCollection', {
  items: ({ customProperties }) => [...customProperties.values()].map((property) => refer('CustomProperty', property)),
  call: {
    add: (workbook, given) => {
      const key = given.text(0);
      if (key === '' || key.length > 255) throw new HostError('InvalidArgument');
      const property: CustomProperty = find(workbook, given) ?? { key, value: null, type: 'String' };
      property.value = check(given.raw(1));
      property.type = typeOf(property.value);
      workbook.customProperties.set(key.toLowerCase(), property);
      workbook.isDirty = true;
      return refer('CustomProperty', property);
    },
    getCount: ({ customProperties }) => customProperties.size,
    getItem: (workbook, given) => refer('CustomProperty', find(workbook, given) ?? missing()),
    getItemOrNullObject: (workbook, given) => referOrNull('CustomProperty', find(workbook, given)),
  },
});
