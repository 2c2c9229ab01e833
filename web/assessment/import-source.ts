import type { SchemePlan } from '#domain/assessment/import/plan-scheme';
import { client, request } from '../lib/client';
import type { TableSource } from '../lib/table-source';
import { send } from './assessment-data';

/** Reads a scheme from a table; nothing is stored. */
export async function readSchemeTable(source: TableSource): Promise<SchemePlan> {
  return request<SchemePlan>(send('POST', client.api.assessments['scheme-import'].$path(), { source }));
}
