import { Fault } from '../workbook/book/fault';

/** One file must not stop the rest, not even by a mistake of ours; it is named as such. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  return new Fault(
    'internal',
    {
      zh: '读这个文件时程序出错，请把文件交给系统维护人员。',
      en: 'The program failed on this file; give it to whoever maintains the system.',
    },
    { cause: thrown },
  );
}
