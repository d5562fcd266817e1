declare const __webpack_hash__: string;

/** Another one for every build whose code differs. */
export const buildId: string = __webpack_hash__;
