import type { WaveState } from '#domain/survey/model';
import type { NextStepCode } from '#domain/survey/next-step';
import type { WaveStep } from '../../ui/wave-steps';
import type { ListedWave } from './listed-wave';

/** Where the link behind the next step leads. */
export function stepHref(wave: ListedWave): string {
  return `/waves/${wave.id}/${PAGE_OF_STEP[wave.nextStep.code]}`;
}

/** Where the name of the survey leads: to the page on which its state is at home. */
export function waveHref(wave: ListedWave): string {
  return `/waves/${wave.id}/${PAGE_OF_STATE[wave.state]}`;
}

const PAGE_OF_STEP: Readonly<Record<NextStepCode, WaveStep>> = {
  'edit-questionnaire': 'questionnaire',
  'set-groups': 'groups',
  open: 'opening',
  'wait-for-opening': 'links',
  'send-links': 'links',
  import: 'collection',
  watch: 'collection',
  'closes-soon': 'collection',
  'close-overdue': 'collection',
  close: 'collection',
  'wait-for-ballots': 'collection',
  count: 'collection',
  counting: 'collection',
  'open-with-trustees': 'collection',
  publish: 'collection',
  'read-results': 'results',
};

const PAGE_OF_STATE: Readonly<Record<WaveState, WaveStep>> = {
  draft: 'questionnaire',
  open: 'collection',
  closed: 'collection',
  counting: 'collection',
  counted: 'collection',
  published: 'results',
};
