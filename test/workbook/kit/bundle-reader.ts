import path from 'node:path';
import webpack from 'webpack';

/** `measure-reading` as one script for Node, in `folder`. Gives its path. */
export async function bundleReader(folder: string): Promise<string> {
  const compiler = webpack({
    mode: 'production',
    optimization: { minimize: false },
    devtool: false,
    target: 'node20',
    entry: path.join(__dirname, 'measure-reading.ts'),
    output: { path: folder, filename: 'measure-reading.js' },
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return path.join(folder, 'measure-reading.js');
}
