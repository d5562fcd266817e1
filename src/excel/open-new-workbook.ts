import { toFault } from './to-excel-fault';

function toBase64(bytes: Uint8Array): string {
  const step = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}

/**
 * Opens an .xlsx in a new window.
 * @throws Fault `excel…` where the host refuses; offer the file instead.
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(toBase64(bytes)).catch((thrown: unknown) => {
    throw toFault(thrown);
  });
}
