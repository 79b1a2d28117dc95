/** Where a build for this machine asks; a package with it is for nobody else. */
export const localApi = 'http://127.0.0.1:8787'
