import { checkXml, namespaceOf } from '../../workbook/sheets/xml-namespace';
import type { WorkbookModel } from '../../workbook/sheets/workbook-model';
import type { XmlPart } from '../../workbook/sheets/xml-part';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';

function missing(): never {
  throw new HostError('ItemNotFound');
}

function within({ xmlParts }: WorkbookModel, namespaceUri: string): XmlPart[] {
  return [...xmlParts.values()].filter((part) => part.namespaceUri === namespaceUri);
}

export const customXmlPart = define('CustomXmlPart', {
  identity: ({ id }) => ({ Id: id }),
  read: { id: ({ id }) => id, namespaceUri: ({ namespaceUri }) => namespaceUri },
  call: {
    getXml: ({ xml }) => xml,
    setXml: (part, given, { workbook }) => {
      const xml = checkXml(given.text(0));
      part.xml = xml;
      part.namespaceUri = namespaceOf(xml);
      workbook.isDirty = true;
    },
    delete: ({ id }, _, { workbook }) => {
      workbook.xmlParts.delete(id);
      workbook.isDirty = true;
    },
  },
});

export const customXmlPartCollection = define('CustomXmlPartCollection', {
  items: ({ xmlParts }) => [...xmlParts.values()].map((part) => refer('CustomXmlPart', part)),
  call: {
    add: (workbook, given) => {
      const xml = checkXml(given.text(0));
      const part: XmlPart = { id: workbook.nextGuid('xml'), xml, namespaceUri: namespaceOf(xml) };
      workbook.xmlParts.set(part.id, part);
      workbook.isDirty = true;
      return refer('CustomXmlPart', part);
    },
    getByNamespace: (_, given) => refer('CustomXmlPartScopedCollection', { namespaceUri: given.text(0) }),
    getCount: ({ xmlParts }) => xmlParts.size,
    getItem: ({ xmlParts }, given) => refer('CustomXmlPart', xmlParts.get(given.text(0)) ?? missing()),
    getItemOrNullObject: ({ xmlParts }, given) => referOrNull('CustomXmlPart', xmlParts.get(given.text(0))),
  },
});

export const customXmlPartScopedCollection = define('CustomXmlPartScopedCollection', {
  items: ({ namespaceUri }, { workbook }) => within(workbook, namespaceUri).map((part) => refer('CustomXmlPart', part)),
  call: {
    getCount: ({ namespaceUri }, _, { workbook }) => within(workbook, namespaceUri).length,
    getItem: ({ namespaceUri }, given, { workbook }) =>
      refer('CustomXmlPart', within(workbook, namespaceUri).find(({ id }) => id === given.text(0)) ?? missing()),
    getItemOrNullObject: ({ namespaceUri }, given, { workbook }) =>
      referOrNull(
        'CustomXmlPart',
        within(workbook, namespaceUri).find(({ id }) => id === given.text(0)),
      ),
    getOnlyItem: ({ namespaceUri }, _, { workbook }) => {
      const [only, ...rest] = within(workbook, namespaceUri);
      if (!only || rest.length > 0) throw new HostError('InvalidOperation');
      return refer('CustomXmlPart', only);
    },
  },
});
