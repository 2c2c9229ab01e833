/**
 * The page is built twice: with every kind of question, and plain, without units to rate, rankings, numbers and
 * dates. Most surveys ask nothing but what the plain page has, and do not pay for the rest. Set in vite.fill.config.
 */
declare const EVERY_KIND: boolean;

/**
 * And each of these twice: for links that everybody can use, and for personal ones, whose ballots need a stamp. Neither
 * carries the code of the other.
 */
declare const STAMPED: boolean;

/** SHA-256 of the second file of a page with a stamp (see kit), in base64url. */
declare const STAMP_KIT: string;
