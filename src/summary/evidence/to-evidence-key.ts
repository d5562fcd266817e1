/** What a file and what is written of it have alike: without white space and quotation marks, widths, cases and brackets folded. */
export function toEvidenceKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s《》〈〉“”"‘’'。]/g, '')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')')
    .replace(/\\/g, '/');
}
