import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(__filename);

function toFace(weight: 400 | 700): string {
  const name = `noto-sans-sc-chinese-simplified-${String(weight)}-normal.woff2`;
  const bytes = readFileSync(resolve(`@fontsource/noto-sans-sc/files/${name}`));
  return [
    `@font-face { font-family: "Chinese glyphs"; font-weight: ${String(weight)};`,
    `src: url("data:font/woff2;base64,${bytes.toString('base64')}"); unicode-range: U+2E80-9FFF, U+FF00-FFEF; }`,
  ].join(' ');
}

/** Chinese glyphs for the page and its frames, behind the fonts that they name: the browser that npm brings has none. */
export async function giveChineseGlyphs(page: Page): Promise<void> {
  const content = `${toFace(400)}${toFace(700)}`;
  for (const frame of page.frames()) {
    await frame.addStyleTag({ content });
    await frame.evaluate(async () => {
      for (const element of document.querySelectorAll<HTMLElement>('*'))
        element.style.fontFamily = `${getComputedStyle(element).fontFamily}, "Chinese glyphs"`;
      await document.fonts.ready;
    });
  }
}
