import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { outliveReaders } from '../../cli/outlive-readers';
import { print } from '../../cli/talk';
import { readContent } from './content';
import { listenLocally } from './listen-locally';
import { refuse } from './refuse';
import { takeCertificate } from './take-certificate';

/** Where the manifest says that the add-in is. */
const port = 3000;

/** Serves the built add-in to an Excel on this computer, and says how it gets there. */
async function start(): Promise<void> {
  const folder = path.resolve('dist/addin');
  const manifest = path.join(folder, 'manifest.xml');
  // asks the system once to trust a certificate of this computer's own
  const { cert, key } = await takeCertificate(() => getHttpsServerOptions());
  const { address } = await listenLocally((pathname) => readContent(folder, pathname.slice(1)), port, { cert, key });
  print(
    [
      '',
      `插件已在 ${address} 提供。把它装进 Excel（清单：${manifest}）：`,
      `The add-in is served at ${address}. To bring it into Excel (manifest: ${manifest}):`,
      '',
      '  Windows  在命令提示符里运行，然后重新打开 Excel / run in a command prompt, then open Excel anew:',
      `           reg add HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer /v DistrictLedger /t REG_SZ /d "${manifest}" /f`,
      '  Mac      复制清单，然后重新打开 Excel / copy the manifest, then open Excel anew:',
      `           cp "${manifest}" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/`,
      '  Web      插入 → 加载项 → 上载我的加载项 / Insert → Add-ins → Upload My Add-in',
      '',
      '按 Ctrl+C 停止。 Ctrl+C stops it.',
    ].join('\n'),
  );
}

outliveReaders();
start().catch(refuse);
