import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

const installed = [
  process.env.BROWSER_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** An installed Chrome, Chromium or Edge, or else (Linux x64) the one that npm brought. */
export function findBrowser(): Promise<string> {
  const found = installed.find((each) => each !== undefined && existsSync(each));
  return found === undefined ? chromium.executablePath() : Promise.resolve(found);
}
