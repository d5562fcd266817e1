import base from '../../jest.config.mjs';

/** Draws the pictures of README and guides anew from the sample: npm run pictures */
export default { ...base, rootDir: '../..', testMatch: ['<rootDir>/test/pictures/*.draw.ts'], maxWorkers: 1 };
