import { fileURLToPath } from 'node:url';
import { readMigrations } from '../../db/read-migrations';

export const MIGRATIONS = readMigrations(fileURLToPath(new URL('../../db/migrations', import.meta.url)));
