import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '../db/migrate';
import { openDatabase } from '../db/open';
import { readMigrations } from '../db/read-migrations';
import { readClientAddress } from './client-address';
import { readConfig } from './config';
import { nodeBallotCryptography } from './cryptography/node-ballot-cryptography';
import { createNodeStampSigner } from './cryptography/node-stamp-signer';
import { randomCode } from './cryptography/random';
import type { Dependencies } from './dependencies';
import { openFileKeyVault } from './keys/file-key-vault';
import { keepKeys } from './keys/keeping-key-vault';
import { httpMailerOf } from './mail/http-mailer';
import { smtpMailerOf } from './mail/node-mailer';

const MIGRATIONS_FOLDER = 'db/migrations';
export const PAGES_FOLDER = 'dist/web';
const MINUTE_MILLISECONDS = 60_000;

/** What the application needs, on Node: an embedded SQLite file, or PostgreSQL by DATABASE_URL; migrated. */
export async function openNodeDependencies(environment: NodeJS.ProcessEnv): Promise<Dependencies> {
  const config = readConfig({ SETUP_CODE: randomCode(SETUP_CODE_LENGTH), ...environment });
  await mkdir(config.DATA_FOLDER, { recursive: true, mode: 0o700 });
  const database = await openDatabase(config.DATABASE_URL ?? join(config.DATA_FOLDER, 'pingyi.sqlite'));
  const mailer = smtpMailerOf(config) ?? httpMailerOf(config);
  const keyVault = keepKeys(openFileKeyVault(join(config.DATA_FOLDER, 'keys')), () => performance.now());
  setInterval(() => keyVault.forgetOld(), MINUTE_MILLISECONDS).unref();
  await migrate(database, readMigrations(MIGRATIONS_FOLDER));
  return {
    config,
    database,
    keyVault,
    stampSigner: createNodeStampSigner(),
    ballotCryptography: nodeBallotCryptography,
    ...(mailer && { mailer }),
    clock: Date.now,
    fillTemplate: readOnce(join(PAGES_FOLDER, 'fill.html')),
    background: (work) => void work.catch((error: unknown) => console.error(error)),
    announceSetupCode: (code) => console.log(`  Setup code   ${code}   (asked for once, to make the first account)`),
    clientAddress: readClientAddress(config),
  };
}

/** 38 bits against ten guesses. */
const SETUP_CODE_LENGTH = 8;

/** A file that is missing while a build replaces it is looked for again. */
function readOnce(file: string): () => Promise<string> {
  let content: string | undefined;
  return async () => (content ??= await readFile(file, 'utf8'));
}
