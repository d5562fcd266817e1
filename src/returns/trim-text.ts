/** Text without outer spaces of any width, inner ones single: what the workbook's TRIM leaves. */
export function trimText(text: string): string {
  return text === '' || !/[\u3000\u00a0]|  |^ | $/.test(text)
    ? text
    : text.replace(/[\u3000\u00a0 ]+/g, ' ').replace(/^ | $/g, '');
}
