import { client, request } from '../../lib/client';

export type HiddenReport = Awaited<ReturnType<typeof loadHidden>>;
export type HiddenCell = HiddenReport['cells'][number];
export type HiddenReason = HiddenCell['reason'];
export type TrialReport = HiddenReport['trials'][number];
export type WhatIf = TrialReport['whatIfs'][number];
export type WhatIfChange = WhatIf['change'];
export type Merger = Extract<WhatIfChange, { kind: 'merger' }>;

export async function loadHidden(waveId: string) {
  return request(client.api.waves[':waveId'].results.hidden.$get({ param: { waveId } }));
}
