export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.(ts|tsx|mjs)$': ['@swc/jest', { module: { type: 'commonjs' } }] },
  // hucre ships ES modules only
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
};
