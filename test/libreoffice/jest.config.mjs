import base from '../../jest.config.mjs';

/** Needs LibreOffice, so it is no part of `npm test`: npx jest --config test/libreoffice/jest.config.mjs */
export default { ...base, rootDir: '../..', testMatch: ['<rootDir>/test/libreoffice/*.judge.ts'] };
