import { HostError } from '../../protocol/host-error';

/** @throws InvalidArgument where tags do not pair up: no full check of XML. */
export function checkXml(xml: string): string {
  const bare = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '').trim();
  const open: string[] = [];
  let roots = 0;
  for (const [, closing, name = '', rest = ''] of bare.matchAll(/<(\/?)([^\s/<>]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g)) {
    if (closing) {
      if (open.pop() !== name) throw new HostError('InvalidArgument');
    } else {
      if (open.length === 0) roots += 1;
      if (!rest.trimEnd().endsWith('/')) open.push(name);
    }
  }
  if (roots !== 1 || open.length > 0 || !bare.startsWith('<')) throw new HostError('InvalidArgument');
  return xml;
}

/** Of the root element. */
export function namespaceOf(xml: string): string {
  const [, prefix = '', , attributes = ''] =
    /<(?:([\w.-]+):)?([\w.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/.exec(
      xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ''),
    ) ?? [];
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? '';
}
