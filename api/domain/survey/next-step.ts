import { endOfGrace, hasBox } from './collection';
import type { Participation, Wave } from './model';

/** What a survey waits for, and who has to act; the pages turn the code into one sentence and one link. */
export const NEXT_STEPS = [
  'edit-questionnaire',
  'set-groups',
  'open',
  'wait-for-opening',
  'send-links',
  'import',
  'watch',
  'closes-soon',
  'close-overdue',
  'close',
  'wait-for-ballots',
  'count',
  'counting',
  'open-with-trustees',
  'publish',
  'read-results',
] as const;
export type NextStepCode = (typeof NEXT_STEPS)[number];

export interface NextStep {
  readonly code: NextStepCode;
  /** Whether the organizer has to do something now. */
  readonly acts: boolean;
}

export interface NextStepInput {
  readonly wave: Wave;
  readonly participation: Participation | null;
  readonly questionnaireErrors: number;
  readonly questions: number;
  readonly now: number;
}

const SOON = 48 * 3_600_000;

export function nextStep(input: NextStepInput): NextStep {
  switch (input.wave.state) {
    case 'draft':
      return { code: draftStep(input), acts: true };
    case 'open':
      return openStep(input);
    case 'closed':
      return closedStep(input);
    case 'counting':
      return input.wave.waitsForTrustees === true
        ? { code: 'open-with-trustees', acts: true }
        : { code: 'counting', acts: false };
    case 'counted':
      return { code: 'publish', acts: true };
    case 'published':
      return { code: 'read-results', acts: false };
  }
}

function draftStep({ wave, questions, questionnaireErrors }: NextStepInput): NextStepCode {
  if (questions === 0 || questionnaireErrors > 0) return 'edit-questionnaire';
  return wave.groups.length === 0 ? 'set-groups' : 'open';
}

/** Stamped ballots come in for some hours more. */
function closedStep({ wave, now }: NextStepInput): NextStep {
  const until = endOfGrace(wave);
  return until !== undefined && until > now ? { code: 'wait-for-ballots', acts: false } : { code: 'count', acts: true };
}

function openStep({ wave, participation, now }: NextStepInput): NextStep {
  if (wave.opensAt !== undefined && wave.opensAt > now) return { code: 'wait-for-opening', acts: false };
  if (wave.closesAt !== undefined && wave.closesAt <= now) return { code: 'close-overdue', acts: true };
  if (!participation || participation.received === 0)
    return { code: hasBox(wave) ? 'send-links' : 'import', acts: true };
  if (!hasBox(wave)) return { code: 'close', acts: true };
  if (wave.closesAt !== undefined && wave.closesAt - now < SOON) return { code: 'closes-soon', acts: false };
  return { code: 'watch', acts: false };
}
