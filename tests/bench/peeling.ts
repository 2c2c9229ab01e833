import { runChild } from './child';
import type { Row } from './table';

/** Envelopes a second. */
export interface PeelingFigures {
  readonly peeling: number;
  readonly agreeing: number;
}

/** What the trustees' browser does at a count, in WebCrypto of Node. */
export async function peelingRows(): Promise<readonly Row[]> {
  const { peeling, agreeing } = await runChild<PeelingFigures>('peeling-process', []);
  return [
    {
      figure: 'secrets of 10,000 inner envelopes',
      ours: peeling,
      unit: '/s',
      baseline: { value: agreeing, name: 'key agreement alone' },
      goal: '≥ 1,000/s',
    },
  ];
}
