/** Names parted by 、 ， ； or a line break; what stands in brackets is kept together: 宣传部(文明办、网信办). */
export function splitNames(text: string): string[] {
  const pieces = text.match(/(?:[(（][^()（）]*[)）]|[^、，,；;\n])+/g) ?? [];
  return pieces.map((each) => each.trim()).filter(Boolean);
}
