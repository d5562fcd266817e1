/** A text file that Notepad and WPS open as it was meant: UTF-8 with its mark, Windows line ends. */
export function writeText(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text.replace(/\r?\n/g, '\r\n')}\r\n`);
}
