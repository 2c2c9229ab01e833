import { version } from '../package.json';

/** Which release of the program answers; the manifest of a wave names it. */
export const CODE_VERSION = version;
