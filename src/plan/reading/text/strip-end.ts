/** The text without the marks at its end: an expression such as /、+$/ would start anew at every mark on the way there. */
export function stripEnd(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
