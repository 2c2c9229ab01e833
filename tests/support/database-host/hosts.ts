import { createD1Host } from './d1-host';
import type { Grants } from './grants';
import { startPostgresHost } from './postgres-host';
import { createSqliteHost } from './sqlite-host';

/** An engine that runs for every test. */
export interface Host<Grant> {
  readonly grant: () => Promise<Grant>;
  readonly stop: () => Promise<void>;
}

export interface Hosts {
  readonly grants: Grants;
  readonly stop: () => Promise<void>;
}

export function createHosts(): Hosts {
  const sqlite = atFirstAsking(createSqliteHost);
  const d1 = atFirstAsking(createD1Host);
  const postgres = atFirstAsking(startPostgresHost);
  return {
    grants: { sqlite: sqlite.grant, d1: d1.grant, postgres: postgres.grant },
    stop: async () => {
      await Promise.all([sqlite, d1, postgres].map(({ stop }) => stop()));
    },
  };
}

function atFirstAsking<Grant>(start: () => Promise<Host<Grant>>): Host<Grant> {
  let started: Promise<Host<Grant>> | null = null;
  return {
    grant: async () => (await (started ??= start())).grant(),
    stop: async () => (await started)?.stop(),
  };
}
