export default {
  testEnvironment: 'node',
  // a slow or busy machine is no failure: how long things take is the bench's matter
  testTimeout: 60_000,
  setupFiles: ['<rootDir>/test/kit/seed.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.(ts|tsx|mjs)$': ['@swc/jest', { module: { type: 'commonjs' } }] },
  // hucre ships ES modules only
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
};
