import type { D1Result } from '@cloudflare/workers-types';
import type { D1Binding, D1BoundStatement } from '../../../db/dialects/d1';
import type { D1Address } from './grants';

/** Runs in workerd beside the databases: what it is sent, it does on the binding, and answers as the binding did. */
export const D1_WIRE = `export default {
  async fetch(request, databases) {
    const { binding, statements, isBatch } = await request.json();
    const database = databases[binding];
    try {
      const bound = statements.map(({ sql, parameters }) => database.prepare(sql).bind(...parameters));
      return Response.json({ results: isBatch ? await database.batch(bound) : [await bound[0].all()] });
    } catch (error) {
      return Response.json({ error: error.message });
    }
  },
};`;

interface WrittenStatement extends D1BoundStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The binding of a D1 database in another process: one request for a query, where Miniflare's own takes three. */
export function d1OverHttp({ url, binding }: D1Address): D1Binding {
  async function send(statements: readonly D1BoundStatement[], isBatch: boolean): Promise<D1Result[]> {
    const response = await fetch(url, {
      method: 'POST',
      // workerd closes what is idle for some seconds; a test that computes for longer would write to what is closed.
      headers: { connection: 'close' },
      body: JSON.stringify({ binding, statements, isBatch }),
    });
    const { results, error } = (await response.json()) as { results?: D1Result[]; error?: string };
    if (results === undefined) throw new Error(error);
    return results;
  }
  const bound = (sql: string, parameters: readonly unknown[]): WrittenStatement => {
    for (const value of parameters) refuseUndefined(value);
    const statement = {
      sql,
      parameters,
      all: async <Row>() => {
        const [result] = await send([statement], false);
        return result as D1Result<Row>;
      },
    };
    return statement;
  };
  return {
    prepare: (sql) => ({ bind: (...parameters) => bound(sql, parameters) }),
    batch: (statements) => send(statements, true),
  };
}

/** As D1 does; in JSON it would become a null that D1 takes. */
function refuseUndefined(value: unknown): void {
  if (value === undefined) throw new TypeError("D1_TYPE_ERROR: Type 'undefined' not supported for value 'undefined'");
}
