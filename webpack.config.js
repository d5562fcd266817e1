const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { placeholder, toAddinAddress } = require('./addin-address');
const { version } = require('./package.json');

const source = { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' };
const rules = [source];

/** The terminal commands, for Node. */
const terminal = {
  name: 'terminal',
  target: 'node20',
  entry: {
    ledger: './src/cli/ledger.ts',
    'reading-worker': './src/cli/reading-worker.ts',
    demo: './src/cli/demo.ts',
    rules: './src/cli/rules.ts',
  },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  module: { rules },
  optimization: { minimize: false, chunkIds: 'named' },
  performance: { hints: false },
  devtool: false,
};

/** What makes the sample round in assets/ anew (`npm run sample`). */
const sample = { ...terminal, name: 'sample', entry: { 'write-sample': './test/sample/write-sample.ts' } };

/** The bench and its contenders, each a process of its own (`npm run bench`); libraries load as their users load them. */
const contenders = path.resolve(__dirname, 'test/bench/contenders');
const bench = {
  ...terminal,
  name: 'bench',
  entry: {
    bench: './test/bench/bench.ts',
    'reading-worker': './src/cli/reading-worker.ts',
    ...Object.fromEntries(
      [
        'ours',
        'terminal',
        'issue',
        'merge-exceljs',
        'merge-e965-xlsx',
        'merge-hucre',
        'read-any',
        'read-large',
        'unzip-alone',
      ].map((name) => [name, path.join(contenders, `${name}.ts`)]),
    ),
  },
  output: { path: path.resolve(__dirname, 'dist/bench'), filename: '[name].js' },
  externals: { exceljs: 'commonjs exceljs', '@e965/xlsx': 'commonjs @e965/xlsx' },
  // office.js is looked up where it is installed, when the bench runs
  module: { rules, parser: { javascript: { createRequire: false } } },
};

/** Where the add-in is served from, and which office.js it loads: its own copy, or (OFFICE_JS=public) the vendor's. */
const { address, problem } = toAddinAddress(process.env.ADDIN_URL);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
const vendor = process.env.OFFICE_JS === 'public' ? 'https://appsforoffice.microsoft.com' : null;

const rulesOfPolicy = [
  "default-src 'none'",
  `script-src 'self'${vendor ? ` ${vendor}` : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  `connect-src 'self'${vendor ? ` ${vendor}` : ''}`,
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
const policy = rulesOfPolicy.join('; ');

/** What an Excel of each platform asks for, in the two languages of the pane. */
const officeFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
];
const office = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** The task pane, for Excel: a folder to put on any web server. */
const addin = {
  name: 'addin',
  target: ['web', 'es2022'],
  entry: { pane: './src/taskpane/on-excel.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/addin'),
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: { rules },
  optimization: { chunkIds: 'named' },
  plugins: [
    new HtmlPlugin({
      template: './src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      policy,
      officeJs: vendor ? `${vendor}/lib/1/hosted/office.js` : 'office/office.js',
      minify: false,
    }),
    new HtmlPlugin({
      template: './src/taskpane/support.html',
      filename: 'support.html',
      inject: false,
      policy: "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'",
      version,
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'src/excel/boot.js', to: 'boot.js' },
        { from: 'src/taskpane/taskpane.css', to: 'taskpane.css' },
        { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
        {
          from: 'manifest.xml',
          to: 'manifest.xml',
          transform: (text) => text.toString().replaceAll(placeholder, address),
        },
        ...(vendor
          ? []
          : officeFiles.map((file) => ({
              from: path.join(office, file),
              to: `office/${file}`,
              info: { minimized: true },
            }))),
      ],
    }),
  ],
  performance: { hints: false },
  devtool: false,
};

/** The page that shows the pane beside a stand-in for Excel; it is served by `npm start` and never part of the add-in. */
const preview = {
  name: 'preview',
  target: ['web', 'es2022'],
  entry: { preview: './src/preview/index.tsx', 'stand-in': './src/preview/stand-in.ts' },
  output: {
    path: path.resolve(__dirname, 'dist/preview'),
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: { rules },
  // it goes no further than this machine
  optimization: { minimize: false },
  plugins: [
    new HtmlPlugin({
      template: './src/preview/preview.html',
      filename: 'preview.html',
      policy: [...rulesOfPolicy, "frame-src 'self'"].join('; '),
      chunks: ['preview'],
      minify: false,
    }),
    new CopyPlugin({ patterns: [{ from: 'src/preview/preview.css', to: 'preview.css' }] }),
  ],
  performance: { hints: false },
  devtool: false,
};

/** What serves it. */
const previewServer = {
  ...terminal,
  name: 'preview-server',
  entry: {
    'start-preview': './src/preview/server/start-preview.ts',
    'start-excel': './src/preview/server/start-excel.ts',
  },
  // it runs scripts of its own folder
  externals: { 'office-addin-dev-certs': 'commonjs office-addin-dev-certs' },
  // office.js is looked up where it is installed, when the server runs
  module: { rules, parser: { javascript: { createRequire: false } } },
};

/** The official template's pane, for the bench to compare ours with. */
const template = {
  ...addin,
  name: 'template',
  entry: { pane: './test/bench/template-pane/index.tsx' },
  output: { path: path.resolve(__dirname, 'dist/bench/template'), filename: '[name].js' },
  plugins: [],
};

/** What has not changed since is not compiled again. */
const cache = {
  type: 'filesystem',
  version: `${address} ${vendor ?? ''}`,
  buildDependencies: { config: [__filename] },
};

module.exports = [terminal, addin, sample, bench, preview, previewServer, template].map((each) => ({ ...each, cache }));
