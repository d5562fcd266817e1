import { spawnSync } from 'node:child_process';
import { toAddinAddress } from '../addin-address';

test.each([
  [undefined, 'https://localhost:3000'],
  ['https://ledger.example.gov', 'https://ledger.example.gov'],
  ['https://ledger.example.gov//', 'https://ledger.example.gov'],
  [' HTTPS://Ledger.Example.gov:8443/a/b/ ', 'https://ledger.example.gov:8443/a/b'],
  ['https://台账.example.cn/x', 'https://xn--kpr644k.example.cn/x'],
  ['https://ledger.example.gov/a&b"<', 'https://ledger.example.gov/a&amp;b%22%3C'],
])('%p stands in the manifest as %s', (given, address) => {
  expect(toAddinAddress(given)).toEqual({ address });
});

test.each([
  '',
  'ledger.example.gov',
  'http://ledger.example.gov',
  'https://',
  'ftp://ledger.example.gov',
  '/addin',
  'https://a:b@ledger.example.gov',
  'https://ledger.example.gov/?a=1',
  'https://ledger.example.gov/#a',
  'https://ledger example.gov',
])('“%s” is refused, with what to write instead', (given) => {
  expect(toAddinAddress(given)).toEqual({
    problem:
      `ADDIN_URL“${given}”不是 https 网址，没有生成插件。请写插件所在的网址，例如 ADDIN_URL=https://ledger.example.gov（不带 ? 和 #）。\n` +
      `ADDIN_URL “${given}” is no https address, so nothing was built. Give the ` +
      'address of the add-in, like ADDIN_URL=https://ledger.example.gov (without ? and #).',
  });
});

test('the build ends with that sentence alone', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', '--config-name', 'addin'],
    { env: { ...process.env, ADDIN_URL: 'http://ledger.example.gov' }, encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.split('\n')[0]).toBe(
    'ADDIN_URL“http://ledger.example.gov”不是 https 网址，没有生成插件。请写插件所在的网址，例如 ADDIN_URL=https://ledger.example.gov（不带 ? 和 #）。',
  );
  expect(stderr.trim().split('\n')).toHaveLength(2);
});
