import { Fault } from './fault';

/** What is wrong with a file is said with its name. */
export function nameFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    throw new Fault(
      fault.code,
      { zh: `“${file}”：${fault.sentence.zh}`, en: `“${file}”: ${fault.sentence.en}` },
      { cause: fault },
    );
  }
}
