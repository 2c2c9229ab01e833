/**
 * The page is built twice: with every kind of question, and plain, without units to rate. Most surveys have none, and do
 * not pay for them. Set in vite.fill.config.
 */
declare const EVERY_KIND: boolean;

/**
 * And each of these twice: for links that everybody can use, and for personal ones, whose ballots need a stamp. Neither
 * carries the code of the other.
 */
declare const STAMPED: boolean;

/** SHA-256 of the second file of a page that has one (see state/second-file), in base64url. */
declare const SECOND_FILE: string;
