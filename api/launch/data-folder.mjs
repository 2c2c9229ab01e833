import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The folder of the database, readable for this account alone, and in it the secret that signs the sessions. */
export function prepareDataFolder() {
  const folder = process.env.DATA_FOLDER || 'data';
  process.env.DATA_FOLDER = folder;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  process.env.SESSION_SECRET ||= keptSecret(join(folder, 'secret'));
}

function keptSecret(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
