import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ManifestHandlerXml } from 'office-addin-manifest/lib/manifestHandler/manifestHandlerXml';
import { commands, toCommandUrl } from '../src/taskpane/commands';
import about from '../package.json';

// only for making new ids, and jest cannot load it
jest.mock('uuid', () => ({}));

const built = 'dist/addin';
const address = 'https://localhost:3000';
const source = readFileSync('manifest.xml', 'utf8');

/** Attributes of every element of that name, prefix or none. */
function attributesOf(element: string): Record<string, string>[] {
  return [...source.matchAll(new RegExp(`<(?:\\w+:)?${element}\\s([^>]*?)/?>`, 'g'))].map(([, text = '']) =>
    Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
  );
}

function pixelsOf(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const urls = [...new Set([...source.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, url = '']) => url))];

test('the manifest is one of a task pane for Excel, Chinese first', async () => {
  const manifest = await new ManifestHandlerXml('manifest.xml').parseManifest();
  expect(manifest).toMatchObject({
    id: 'eae94c8e-c4a9-4eed-b5f9-d485d27f7cb5',
    officeAppType: 'TaskPaneApp',
    hosts: ['Workbook'],
    defaultLocale: 'zh-CN',
    permissions: 'ReadWriteDocument',
    version: `${about.version}.0`,
    defaultSettings: { sourceLocation: `${address}/taskpane.html` },
  });
});

test('an Excel that is too old is not turned away by the manifest', () => {
  expect(source).not.toMatch(/<Requirements|<(?:\w+:)?Set\s/);
});

test('every word that is shown is there in both languages', () => {
  for (const element of ['DisplayName', 'Description']) {
    expect(source).toMatch(
      new RegExp(`<${element} DefaultValue="[^"]*[\u4e00-\u9fff][^"]*">\\s*<Override Locale="en-US" Value="[^"]+" />`),
    );
  }
  const words = [
    ...source.matchAll(
      /<bt:String id="([^"]+)" DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)" \/>\s*<\/bt:String>/g,
    ),
  ];
  expect(words.map(([, id]) => id)).toEqual(attributesOf('String').map(({ id }) => id));
  const limits = { ShortStrings: 125, LongStrings: 250 };
  for (const [, id, zh = '', en = ''] of words) {
    const limit =
      source.indexOf(`id="${String(id)}"`) < source.indexOf('<bt:LongStrings>')
        ? limits.ShortStrings
        : limits.LongStrings;
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(Math.max(zh.length, en.length)).toBeLessThanOrEqual(limit);
  }
});

test('every resource that is named exists once, and none is left over', () => {
  const named = new Set([...source.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id));
  const there = ['Image', 'Url', 'String'].flatMap((element) =>
    attributesOf(element).flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
  expect(there.filter((id, at) => there.indexOf(id) !== at)).toEqual([]);
  expect([...named].sort()).toEqual([...there].sort());
  for (const id of there) expect(id.length).toBeLessThanOrEqual(32);
});

test('each ribbon button opens the pane at its command, in one and the same pane', () => {
  const opened = attributesOf('Url').map(({ DefaultValue }) => DefaultValue);
  expect(opened).toEqual(commands.map((command) => `${address}/${toCommandUrl(command)}`));
  expect([...source.matchAll(/<Control xsi:type="Button" id="([^"]+)"/g)]).toHaveLength(commands.length);
  expect(new Set([...source.matchAll(/<TaskpaneId>([^<]+)</g)].map(([, id]) => id)).size).toBe(1);
});

test('icons have the pixels that they are named for', () => {
  for (const size of [16, 32, 64, 80, 128])
    expect(pixelsOf(`assets/icons/icon-${String(size)}.png`)).toEqual([size, size]);
  const images = new Map(
    attributesOf('Image').flatMap(({ id, DefaultValue }) =>
      id !== undefined && DefaultValue !== undefined ? [[id, DefaultValue] as const] : [],
    ),
  );
  for (const { size, resid } of attributesOf('Image').filter(({ resid }) => resid !== undefined)) {
    expect(images.get(resid ?? '')).toBe(`${address}/icons/icon-${String(size)}.png`);
  }
});

describe('the built add-in (npm run build:addin)', () => {
  test.each(urls)('serves %s', (url) => {
    expect(existsSync(path.join(built, new URL(url).pathname))).toBe(true);
  });

  test('carries the manifest with the address that it was built for', () => {
    const wanted = process.env.ADDIN_URL ?? address;
    expect(readFileSync(path.join(built, 'manifest.xml'), 'utf8')).toBe(source.replaceAll(address, wanted));
  });

  test('loads nothing from elsewhere, and allows no eval', () => {
    const page = readFileSync(path.join(built, 'taskpane.html'), 'utf8');
    const policy = /Content-Security-Policy["']?\s+content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(page).not.toMatch(/(?:src|href)="?https?:/);
  });

  test('has a support page that runs nothing and speaks both languages', () => {
    const page = readFileSync(path.join(built, 'support.html'), 'utf8');
    expect(source).toContain(`<SupportUrl DefaultValue="${address}/support.html" />`);
    expect(page).toContain(`版本 ${about.version}`);
    expect(page).toMatch(/<div lang="?en"?>[^]*Version/);
    expect(page).not.toMatch(/<script|(?:src|href)="?https?:/);
  });

  test('brings the office.js that it needs, unmodified', () => {
    const files = [
      'office.js',
      'excel-win32-16.01.js',
      'excel-web-16.00.js',
      'excel-mac-16.00.js',
      'zh-cn/office_strings.js',
      'en-us/office_strings.js',
    ];
    for (const file of files) {
      expect(
        readFileSync(path.join(built, 'office', file)).equals(
          readFileSync(path.join('node_modules/@microsoft/office-js/dist', file)),
        ),
      ).toBe(true);
    }
  });

  test('speaks to browsers of any age until the pane starts', () => {
    const boot = readFileSync(path.join(built, 'boot.js'), 'utf8');
    expect(boot).not.toMatch(/=>|\bconst\b|\blet\b|`|\?\.|\?\?/);
  });
});

test('a page outside Excel names the ribbon’s button as it is called there', () => {
  const [, zh = '', en = ''] =
    /id="Open\.Label" DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)"/.exec(source) ?? [];
  const boot = readFileSync('src/excel/boot.js', 'utf8');
  expect(boot).toContain(`在“开始”选项卡上按“${zh}”`);
  expect(boot).toContain(`on the Home tab, press ${en}.`);
});
