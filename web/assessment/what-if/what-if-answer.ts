import type { Accessor } from 'solid-js';
import type { Sensitivity } from '#domain/assessment/what-if/sensitivity';
import type { WhatIf } from '#domain/assessment/what-if/what-if';
import type { LocalizedText } from '#domain/questionnaire/model';
import { request } from '../../lib/client';
import { createLatestAnswer } from '../../lib/latest-answer';
import { type RunAddress, runAddress } from '../result/run/run-data';
import type { TriedChanges } from './what-if-draft';

export type WhatIfAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'answer'; readonly answer: WhatIf }
  | { readonly kind: 'refused'; readonly problem: unknown };

export interface WhatIfQuestion {
  readonly address: RunAddress;
  readonly changes: TriedChanges;
}

export function createWhatIf(asked: Accessor<WhatIfQuestion | null>) {
  return createLatestAnswer<WhatIfQuestion, WhatIfAnswer>(asked, { none: { kind: 'none' }, ask });
}

async function ask({ address, changes }: WhatIfQuestion, signal: AbortSignal): Promise<WhatIfAnswer | null> {
  try {
    const call = fetch(`${runAddress(address)}/what-if`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(changes),
      signal,
    });
    const answer = await request<WhatIf>(call);
    return signal.aborted ? null : { kind: 'answer', answer };
  } catch (problem) {
    return signal.aborted ? null : { kind: 'refused', problem };
  }
}

/** The rater groups behind the scores of an indicator, with their official weights in per cent. */
export interface RaterWeights {
  readonly indicatorId: string;
  readonly groups: readonly { readonly id: string; readonly name: LocalizedText; readonly weight: number }[];
}

export async function loadRaterWeights(address: RunAddress): Promise<readonly RaterWeights[]> {
  const answer = await request<{ readonly indicators: readonly RaterWeights[] }>(
    fetch(`${runAddress(address)}/rater-weights`),
  );
  return answer.indicators;
}

/** How far the places of a category depend on the full points. */
export function loadSensitivity({
  address,
  category,
}: {
  readonly address: RunAddress;
  readonly category: string | null;
}): Promise<Sensitivity> {
  const query = category === null ? '' : `?category=${encodeURIComponent(category)}`;
  return request<Sensitivity>(fetch(`${runAddress(address)}/sensitivity${query}`));
}
