import type { Wave, WaveState } from '#domain/survey/model';
import { commonWords as words } from '../lib/words';
import { StateMark, type StateShape } from './state-mark';

type WaveTimes = Pick<Wave, 'state' | 'opensAt'>;

interface WaveStateMarkProps {
  readonly wave: WaveTimes;
  /** More exact words than the name of the state ("收集中，还有 8 天"). */
  readonly words?: string;
}

/** The state of a wave as shape and words; an open wave whose hour has not come is still a ring. */
export function WaveStateMark(props: WaveStateMarkProps) {
  const state = () => shownState(props.wave);
  return (
    <StateMark shape={LOOKS[state()].shape} tone={LOOKS[state()].tone}>
      {props.words ?? words().states[state()]}
    </StateMark>
  );
}

/** What staff see: the states of the model, and `scheduled` between opening by the organizer and the hour. */
export type ShownState = WaveState | 'scheduled';

export function shownState(wave: WaveTimes, now: number = Date.now()): ShownState {
  return wave.state === 'open' && wave.opensAt !== undefined && wave.opensAt > now ? 'scheduled' : wave.state;
}

interface Look {
  readonly shape: StateShape;
  readonly tone: 'plain' | 'brand' | 'warn' | 'ok';
}

const LOOKS: Readonly<Record<ShownState, Look>> = {
  draft: { shape: 'dashed-ring', tone: 'plain' },
  scheduled: { shape: 'ring', tone: 'plain' },
  open: { shape: 'disc', tone: 'brand' },
  closed: { shape: 'half-disc', tone: 'warn' },
  counting: { shape: 'half-disc', tone: 'brand' },
  counted: { shape: 'half-disc', tone: 'warn' },
  published: { shape: 'tick', tone: 'ok' },
};
