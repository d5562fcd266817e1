import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Page {
  /** Points: the size of the smallest type. */
  readonly smallest: number;
  readonly text: string;
}

const soffice = process.env.SOFFICE ?? 'soffice';
const word = /<word xMin="([\d.]{1,20})" yMin="[\d.]{1,20}" xMax="([\d.]{1,20})" yMax="[\d.]{1,20}">([^<]*)<\/word>/g;
const chinese = /^\p{Script=Han}{2,}$/u;

/** A Chinese character is as wide as its type is high; the box's height has the font's leading in it. */
function toPage(xml: string): Page {
  const words = [...xml.matchAll(word)].map(([, left = '', right = '', text = '']) => ({
    text,
    size: (Number(right) - Number(left)) / Array.from(text).length,
  }));
  const sizes = words.filter(({ text }) => chinese.test(text)).map(({ size }) => size);
  return { smallest: Math.min(...sizes), text: words.map(({ text }) => text).join(' ') };
}

function readPages(file: string): Page[] {
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return xml.split('<page ').slice(1).map(toPage);
}

/** The pages of each workbook as LibreOffice prints them, every sheet of it. */
export function printAll(files: readonly string[], folder: string): Page[][] {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  return files.map((file, at) => {
    const out = path.join(folder, String(at));
    execFileSync(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, file], { stdio: 'ignore' });
    return readPages(path.join(out, `${path.basename(file, '.xlsx')}.pdf`));
  });
}
