import { runChild } from './child';
import type { Row } from './table';

/** CPU in microseconds. */
interface Pace {
  readonly perSecond: number;
  readonly cpu: number;
}

export interface DoorFigures {
  readonly stamps: Pace;
  readonly ballots: Pace;
  readonly signing: Pace;
  readonly checking: Pace;
}

/** P2 and P3: stamps and stamped ballots, kept durably, beside the cryptography that none can do without. */
export async function doorRows(): Promise<readonly Row[]> {
  const { stamps, ballots, signing, checking } = await runChild<DoorFigures>('doors-process', []);
  const alone = { signing: 'signing alone', checking: 'checking stamp and signature alone' };
  return [
    {
      figure: 'P3 stamps',
      ours: stamps.perSecond,
      unit: '/s',
      baseline: { value: signing.perSecond, name: alone.signing },
      goal: '≥ 800/s',
    },
    {
      figure: 'P3 CPU of a stamp',
      ours: stamps.cpu,
      unit: 'µs',
      baseline: { value: signing.cpu, name: alone.signing },
      goal: '',
    },
    {
      figure: 'P2 stamped ballots',
      ours: ballots.perSecond,
      unit: '/s',
      baseline: { value: checking.perSecond, name: alone.checking },
      goal: '≥ 2,000/s',
    },
    {
      figure: 'P2 CPU of a stamped ballot',
      ours: ballots.cpu,
      unit: 'µs',
      baseline: { value: checking.cpu, name: alone.checking },
      goal: '≤ 450 µs',
    },
  ];
}
