import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { appVersion } from '../../src/taskpane/app-version';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface About {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
}

const about = JSON.parse(read('package.json')) as About;

test('package.json, its lock, the manifest, the changelog and the program say one version', () => {
  const lock = JSON.parse(read('package-lock.json')) as About & { readonly packages: Readonly<Record<string, About>> };
  expect([lock.version, lock.packages['']?.version, appVersion]).toEqual([about.version, about.version, about.version]);
  expect(read('manifest.xml')).toContain(`<Version>${about.version}.0</Version>`);
  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${about.version.replaceAll('.', '\\.')}$`, 'm'));
});

describe('npm version', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'district-ledger-version-'));
    copyFileSync(path.join(root, 'manifest.xml'), path.join(folder, 'manifest.xml'));
    writeFileSync(path.join(folder, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.0.1\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function put(version: string): { status: number | null; stderr: string; manifest: string; changelog: string } {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version }));
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'put-version.mjs')], {
      cwd: folder,
      encoding: 'utf8',
    });
    const [manifest = '', changelog = ''] = ['manifest.xml', 'CHANGELOG.md'].map((file) =>
      readFileSync(path.join(folder, file), 'utf8'),
    );
    return { status, stderr, manifest, changelog };
  }

  test('runs what takes the version along', () => {
    expect(about.scripts['version']).toMatch(/^node put-version\.mjs && npm run -s sample && git add -A /);
  });

  test('gives the version to the manifest and the changelog, and nothing else', () => {
    const { status, manifest, changelog } = put('9.8.7');
    expect(status).toBe(0);
    expect(manifest).toBe(read('manifest.xml').replace(`>${about.version}.0<`, '>9.8.7.0<'));
    expect(changelog).toBe('# Changelog\n\n## 9.8.7\n\n- New.\n\n## 0.0.1\n');
  });

  test('refuses what a manifest cannot say, and touches nothing', () => {
    const { status, stderr, manifest } = put('9.8.7-beta.1');
    expect(status).toBe(1);
    expect(stderr).toBe('9.8.7-beta.1: a manifest takes three numbers only, such as 1.2.3\n');
    expect(manifest).toBe(read('manifest.xml'));
  });

  test('refuses a changelog that has nothing to say, and touches nothing', () => {
    writeFileSync(path.join(folder, 'CHANGELOG.md'), '# Changelog\n\n## 0.0.1\n');
    const { status, stderr, manifest } = put('9.8.7');
    expect(status).toBe(1);
    expect(manifest).toBe(read('manifest.xml'));
    expect(stderr).toContain('CHANGELOG.md: nothing there matches');
  });
});
