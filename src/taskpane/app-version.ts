import about from '../../package.json';

export const appVersion: string = about.version;
