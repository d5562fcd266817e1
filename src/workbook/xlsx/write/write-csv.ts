/** A number, or a text; blank where undefined. */
export type CsvValue = number | string | undefined;

/** Characters by which a text would start a formula when the file is opened in a spreadsheet, full-width ones too. */
const formulaStart = /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Longer texts are not collected while they are young. */
const chunk = 16 * 1024;

/** A text that would be a formula gets an apostrophe before it. */
function toField(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file in pieces, as Excel opens it: UTF-8 with its mark, commas, Windows line ends. Numbers stay numbers. */
export function* writeCsv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): Generator<string> {
  let text = `\uFEFF${header.map(toField).join(',')}\r\n`;
  for (const row of rows) {
    text += `${row.map(toField).join(',')}\r\n`;
    if (text.length < chunk) continue;
    yield text;
    text = '';
  }
  yield text;
}
