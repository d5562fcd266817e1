export default {
  testEnvironment: 'node',
  // with one core left idle, as jest does by itself, half of a machine with two stands still
  maxWorkers: '100%',
  // a slow or busy machine is no failure: how long things take is the bench's matter
  testTimeout: 300_000,
  setupFiles: ['<rootDir>/test/kit/seed.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.(ts|tsx|mjs)$': ['@swc/jest', { module: { type: 'commonjs' } }] },
  // hucre ships ES modules only
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  // every test file would load zod's words in fifty languages, of which we show none
  moduleNameMapper: { '^\\.\\./locales/index\\.cjs$': '<rootDir>/node_modules/zod/v4/locales/en.cjs' },
  // a test's own world answers for each global anew, which costs more than the work in a tight loop: these are handed in
  sandboxInjectedGlobals: [
    ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'Buffer', 'DataView', 'Date', 'Error', 'Float64Array'],
    ...['Int32Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'RegExp', 'Set', 'String', 'Symbol'],
    ...['TextEncoder', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'WeakMap', 'isNaN', 'parseFloat'],
    ...['parseInt', 'performance', 'process'],
  ],
};
