import type { JSX } from 'solid-js';
import { commonWords as words } from '../lib/words';
import { Tabs } from './tabs';

/** In the order of the work; each is the last part of its address. */
export const WAVE_STEPS = ['questionnaire', 'groups', 'scoring', 'opening', 'links', 'collection', 'results'] as const;
export type WaveStep = (typeof WAVE_STEPS)[number];

interface WaveStepsProps {
  readonly waveId: string;
  readonly current: WaveStep;
  readonly aside?: JSX.Element;
  /** Nobody is asked in a wave of imported data, so it has no links to hand out. */
  readonly withoutLinks?: boolean;
}

/** The steps of a wave as tabs. For organizers; leaders have the tabs of the results only. */
export function WaveSteps(props: WaveStepsProps) {
  const href = (step: WaveStep) => `/waves/${props.waveId}/${step}`;
  const steps = () => WAVE_STEPS.filter((step) => step !== 'links' || !props.withoutLinks);
  return (
    <Tabs
      label={words().steps}
      current={href(props.current)}
      tabs={steps().map((step) => ({ href: href(step), label: words().stepNames[step] }))}
      aside={props.aside}
    />
  );
}
