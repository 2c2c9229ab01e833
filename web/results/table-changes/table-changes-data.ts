import { client, request } from '../../lib/client';

export type TableComparison = Awaited<ReturnType<typeof loadComparison>>;
export type ComparedQuestion = TableComparison['questions'][number];

export interface ComparedTable {
  readonly waveId: string;
  readonly tableId: string;
}

export async function loadComparison(param: ComparedTable) {
  return request(client.api.waves[':waveId'].tables[':tableId'].comparison.$get({ param }));
}
