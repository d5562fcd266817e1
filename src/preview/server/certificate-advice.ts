import type { Words } from '../../workbook/book/words';

/** What makes a system trust a certificate, typed by hand. */
const commands: Readonly<Partial<Record<NodeJS.Platform, (certificate: string) => string>>> = {
  win32: (certificate) => `certutil -user -addstore Root "${certificate}"`,
  darwin: (certificate) =>
    `security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${certificate}"`,
  linux: (certificate) =>
    'sudo mkdir -p /usr/local/share/ca-certificates/office-addin-dev-certs &' +
    `& sudo cp "${certificate}" /usr/local/share/ca-certificates/office-addin-dev-certs/ ` +
    '&& sudo update-ca-certificates',
};

/** What happened where the system did not take the certificate, and what to do next. */
export function toCertificateAdvice(platform: NodeJS.Platform, certificate: string, cause: string): Words {
  const reason = cause.trim().split(/\r?\n/, 2).join(' ');
  const command = commands[platform]?.(certificate);
  const [zh, en] =
    command === undefined
      ? ['请在有 Excel 的 Windows 或 Mac 上运行。', 'Run it on a Windows or Mac computer that has Excel.']
      : [
          `请手工信任它：在命令行运行下面一行（要权限的，请管理员运行），再运行一次 npm run start:excel。\n  ${command}`,
          'Trust it by hand: run the line below in a terminal (where it needs rights, ' +
            `ask the administrator), then npm run start:excel again.\n  ${command}`,
        ];
  return {
    zh: `没有启动：系统没有信任本机的证书“${certificate}”，Excel 打不开它的网址（${reason}）。\n${zh}\n不装证书也可以先在浏览器里用：npm start。`,
    en:
      'Nothing was started: the system did not trust this computer’s certificate ' +
      `“${certificate}”, and Excel would not open its address (${reason}).\n${en}\nWithout ` +
      'a certificate, it can be used in a browser: npm start.',
  };
}
