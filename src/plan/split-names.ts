/**
 * Names parted by 、 ， ； or a line break; what stands in brackets or quotes is kept together: 宣传部(文明办、网信办),
 * “各区、县级市”. Quotes around a whole name are not part of it.
 */
export function splitNames(text: string): string[] {
  const pieces = text.match(/(?:[(（][^()（）]*[)）]|“[^“”]*”|[^、，,；;\n])+/g) ?? [];
  return pieces.map((each) => each.trim().replace(/^“([^“”]*)”$/, '$1')).filter(Boolean);
}
