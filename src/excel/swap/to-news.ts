import type { Words } from '../../workbook/book/words';
import type { Recovered } from './recover';

/** What became of a write that broke off, for people. */
export function toNews(recovered: Recovered): Words {
  switch (recovered.what) {
    case 'undone':
      return {
        zh: '上次写入没有写完。没写完的部分已经清掉，原来的表都在，没有改动。需要时请再写一次。',
        en:
          'The last writing broke off. What was half written was cleared away; the sheets that ' +
          'were there stand as they were. Write again where you need it.',
      };
    case 'finished':
      return {
        zh: '上次写入的新表已经换上，当时没删完的旧表现在删掉了。',
        en: 'The sheets that were written last are in place; the old ones, which could not be deleted then, are deleted now.',
      };
    default:
      return {
        zh: `上次写入的新表已经换上，但旧表在那以后又有改动，留了下来：${recovered.sheets.join('、')}。请把改动抄到新表里，再删掉它们。`,
        en:
          'The sheets that were written last are in place, but old ones were changed ' +
          `after that and were kept: ${recovered.sheets.join(', ')}. Copy the changes ` +
          'to the new sheets, then delete them.',
      };
  }
}
