/** What a test gets of the engines that run for all of them. */
export interface Granted {
  /** A file with every table and no row, to be copied. */
  readonly sqlite: { readonly migrated: string };
  /** A database of its own in workerd, with every table and no row. */
  readonly d1: D1Address;
  /** A server, and the database on it to be copied: every table and no row. */
  readonly postgres: { readonly url: string; readonly migrated: string };
}

export interface D1Address {
  readonly url: string;
  readonly binding: string;
}

export type Grants = { readonly [Kind in keyof Granted]: () => Promise<Granted[Kind]> };

export function isGrant(kind: string): kind is keyof Granted {
  return ['sqlite', 'd1', 'postgres'].includes(kind);
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly databaseHost: string;
  }
}
