import type { Blank } from './document';

export function toBlankText({ blank }: Blank): string {
  return blank === '' ? '（待填）' : `（待填：${blank}）`;
}
