import { Fault } from '../../workbook/book/fault';

/** Anything thrown, as something that can be shown. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  return new Fault(
    'internal',
    {
      zh: '程序出错，这一步没有完成。请复制详细信息，交给系统维护人员。',
      en: 'The program failed, and this step was not done. Copy the details for whoever maintains it.',
    },
    { cause: thrown },
  );
}

/** For whoever maintains the program: codes and stacks, no contents of the workbook. */
export function toDetails(fault: Fault): string {
  const { cause } = fault;
  const said = String(cause);
  const lower =
    cause instanceof Error ? `${cause.name}: ${cause.message}\n${cause.stack ?? ''}` : cause === undefined ? '' : said;
  return [`${fault.code}: ${fault.message}`, fault.stack ?? '', lower].filter((line) => line !== '').join('\n');
}
