import type { JSX } from 'solid-js';
import type { Collection } from '#domain/survey/model';
import { commonWords as words } from '../lib/words';
import { Tabs } from './tabs';

/** In the order of the work; each is the last part of its address. */
export const WAVE_STEPS = [
  'questionnaire',
  'groups',
  'publication',
  'scoring',
  'opening',
  'links',
  'collection',
  'results',
] as const;
export type WaveStep = (typeof WAVE_STEPS)[number];

interface WaveStepsProps {
  readonly waveId: string;
  readonly current: WaveStep;
  readonly aside?: JSX.Element;
  /** How the wave collects; by open links where it does not say. */
  readonly collects: Collection['kind'] | undefined;
}

/** The steps of a wave as tabs. For organizers; leaders have the tabs of the results only. */
export function WaveSteps(props: WaveStepsProps) {
  const href = (step: WaveStep) => `/waves/${props.waveId}/${step}`;
  const nameOf = (step: WaveStep) =>
    step === 'links' && props.collects === 'roll' ? words().rollStep : words().stepNames[step];
  return (
    <Tabs
      label={words().steps}
      current={href(props.current)}
      tabs={stepsOf(props.collects).map((step) => ({ href: href(step), label: nameOf(step) }))}
      aside={props.aside}
    />
  );
}

const WITH_ROLL: readonly WaveStep[] = [
  'questionnaire',
  'groups',
  'publication',
  'scoring',
  'links',
  'opening',
  'collection',
  'results',
];

/** A roll is made before the opening; nobody is asked in a wave of imported data, so it has no links to hand out. */
function stepsOf(collects: Collection['kind'] | undefined): readonly WaveStep[] {
  if (collects === 'roll') return WITH_ROLL;
  return collects === 'import' ? WAVE_STEPS.filter((step) => step !== 'links') : WAVE_STEPS;
}
