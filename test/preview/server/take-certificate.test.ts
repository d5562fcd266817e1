import os from 'node:os';
import path from 'node:path';
import type { Fault } from '../../../src/workbook/book/fault';
import { takeCertificate } from '../../../src/preview/server/take-certificate';

const authority = path.join(os.homedir(), '.office-addin-dev-certs', 'ca.crt');
const cause = new Error('Unable to install the CA certificate. sudo: a password is required\nmore of it\nand more');

async function faultOn(platform: NodeJS.Platform): Promise<Fault> {
  return takeCertificate(() => Promise.reject(cause), platform).then(
    () => {
      throw new Error('taken');
    },
    (fault: unknown) => fault as Fault,
  );
}

test.each<readonly [NodeJS.Platform, string]>([
  ['win32', `certutil -user -addstore Root "${authority}"`],
  ['darwin', `security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${authority}"`],
  [
    'linux',
    'sudo mkdir -p /usr/local/share/ca-certificates/office-addin-dev-certs &' +
      `& sudo cp "${authority}" /usr/local/share/ca-certificates/office-addin-dev-certs/ ` +
      '&& sudo update-ca-certificates',
  ],
])('on %s a certificate that is not trusted comes with the line that makes it so', async (platform, line) => {
  const { code, sentence } = await faultOn(platform);
  expect({ code, sentence }).toEqual({
    code: 'certificate',
    sentence: {
      zh: [
        `没有启动：系统没有信任本机的证书“${authority}”，Excel 打不开它的网址（Unable to install the CA certificate. sudo: a password is required more of it）。`,
        '请手工信任它：在命令行运行下面一行（要权限的，请管理员运行），再运行一次 npm run start:excel。',
        `  ${line}`,
        '不装证书也可以先在浏览器里用：npm start。',
      ].join('\n'),
      en: [
        'Nothing was started: the system did not trust this computer’s certificate ' +
          `“${authority}”, and Excel would not open its address (Unable to install ` +
          'the CA certificate. sudo: a password is required more of it).',
        'Trust it by hand: run the line below in a terminal (where it needs rights, ask the ' +
          'administrator), then npm run start:excel again.',
        `  ${line}`,
        'Without a certificate, it can be used in a browser: npm start.',
      ].join('\n'),
    },
  });
});

test('on a system without Excel, what to use instead', async () => {
  expect((await faultOn('freebsd')).sentence.zh.split('\n').slice(1)).toEqual([
    '请在有 Excel 的 Windows 或 Mac 上运行。',
    '不装证书也可以先在浏览器里用：npm start。',
  ]);
});

test('a certificate that is trusted is taken', async () => {
  expect(await takeCertificate(() => Promise.resolve('certificate'))).toBe('certificate');
});
