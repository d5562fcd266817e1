import { Fault } from '../../workbook/book/fault';

/** A file of the sample round, from the page's own server. @throws Fault `noSample` */
export async function fetchSample(name: string): Promise<Uint8Array> {
  const answer = await fetch(`samples/${encodeURIComponent(name)}`).catch((thrown: unknown) => {
    throw gone(name, thrown);
  });
  if (!answer.ok) throw gone(name, answer.status);
  return new Uint8Array(await answer.arrayBuffer());
}

function gone(name: string, cause: unknown): Fault {
  return new Fault(
    'noSample',
    {
      zh: `示例文件 ${name} 没有取到。请看看启动预览的终端是否还开着，然后重试。`,
      en: `The sample file ${name} did not arrive. See whether the terminal that serves this page is still open, and try again.`,
    },
    { cause },
  );
}
