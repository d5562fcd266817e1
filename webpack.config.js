const path = require('node:path');

/** The terminal commands, for Node. */
const terminal = {
  name: 'terminal',
  target: 'node20',
  entry: {
    ledger: './src/cli/ledger.ts',
    demo: './src/cli/demo.ts',
    rules: './src/cli/rules.ts',
    'write-sample': './test/sample/write-sample.ts',
  },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
  optimization: { minimize: false },
  performance: { hints: false },
  devtool: false,
};

module.exports = [terminal];
