import type { Accessor } from 'solid-js';
import type { SchemeChanges } from '#domain/figures/what-if/hypothesis';
import type { WhatIf } from '#domain/figures/what-if/what-if';
import { request } from '../../lib/client';
import { createLatestAnswer } from '../../lib/latest-answer';
import { isProblem, problemText } from '../../lib/problems';
import { whatIfWords as words } from '../../lib/words';

export interface WhatIfQuestion {
  readonly waveId: string;
  readonly question: string;
  readonly changes: SchemeChanges;
}

export type WhatIfAnswer =
  /** Nothing is changed. */
  | { readonly kind: 'none' }
  | { readonly kind: 'answer'; readonly answer: WhatIf }
  /** What is wrong with the changes, or why the server did not answer. */
  | { readonly kind: 'refused'; readonly texts: readonly string[] };

export function createWhatIf(asked: Accessor<WhatIfQuestion | null>) {
  return createLatestAnswer<WhatIfQuestion, WhatIfAnswer>(asked, { none: { kind: 'none' }, ask });
}

/** Null for a question that another one has overtaken. */
async function ask({ waveId, ...body }: WhatIfQuestion, signal: AbortSignal): Promise<WhatIfAnswer | null> {
  try {
    // Not through the typed client, for the reason that results-source gives.
    const call = fetch(`/api/waves/${encodeURIComponent(waveId)}/what-if`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    const answer = await request<WhatIf>(call);
    return signal.aborted ? null : { kind: 'answer', answer };
  } catch (problem) {
    return signal.aborted ? null : { kind: 'refused', texts: refusalTexts(problem) };
  }
}

/** The server names every problem of the changes; what is not known here is said as a whole. */
function refusalTexts(problem: unknown): readonly string[] {
  if (!isProblem(problem, 'scheme.has-errors')) return [problemText(problem)];
  const { problems } = problem.details;
  const codes = Array.isArray(problems) ? problems.map(codeOf) : [];
  const texts = codes.flatMap((code) => Object.entries(words().problems).find(([known]) => known === code)?.[1] ?? []);
  return texts.length === 0 ? [problemText(problem)] : texts;
}

function codeOf(problem: unknown): unknown {
  return typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined;
}
