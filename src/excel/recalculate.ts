/** Lets Excel work out every formula anew, also where calculation was switched to manual. One round trip. */
export async function recalculate(context: Excel.RequestContext): Promise<void> {
  context.workbook.application.calculate('Full');
  await context.sync();
}
