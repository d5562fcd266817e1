import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import webpack from 'webpack';

const kept = path.join(__dirname, '../../../node_modules/.cache/district-ledger/host');

/** The preview host as one script, to run in a page before office.js. */
export async function bundleHost(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-host-'));
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    // what one test file bundled the next only looks up
    cache: { type: 'filesystem', cacheDirectory: kept, buildDependencies: { config: [__filename] } },
    target: ['web', 'es2022'],
    entry: path.join(__dirname, 'host-in-page.ts'),
    output: { path: folder, filename: 'host.js' },
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
    // what is kept is written when the compiler closes
    await promisify(compiler.close.bind(compiler))();
    return readFileSync(path.join(folder, 'host.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
