import { sha256 } from './hashes.mjs';

/** As members see it: the name of a ballot is the hash of its key. */
export function ballotName({ ballotKey, sequence }) {
  return `ballot ${sha256(Buffer.from(ballotKey, 'base64url')).toString('base64url').slice(0, 12)} (version ${sequence})`;
}

export function dayName(day) {
  return new Date(day * 24 * 3_600_000).toISOString().slice(0, 10);
}
