import type { Question, Questionnaire } from './model';
import { questionsOf } from './model';

/** Seconds for one choice on a screen, reading included. */
const SECONDS_PER_TAP = 4;
const SECONDS_PER_SHORT_TEXT = 15;
const SECONDS_PER_LONG_TEXT = 60;

/** How many targets a member who picks the familiar ones is taken to rate. */
export const FAMILIAR_TARGETS = 14;
/** How many options a member is taken to choose where nothing limits the choice. */
const TYPICAL_CHOICES = 3;

export interface Effort {
  readonly taps: number;
  /** Fields to be typed into. */
  readonly texts: number;
  readonly seconds: number;
  /** Whole minutes, at least 1. */
  readonly minutes: number;
}

/**
 * What a questionnaire asks of one member if every question is shown: taps × 4 s, plus 15 s for a short and 60 s
 * for a long text. Targets count as targets × criteria taps; of those to be picked, 14 are taken to be familiar.
 * @param unitCount how many units a draft's selection stands for, while its targets are not resolved yet.
 */
export function estimateEffort(questionnaire: Questionnaire, unitCount?: number): Effort {
  const questions = questionsOf(questionnaire);
  const taps = sum(questions.map((question) => tapsOf(question, unitCount)));
  const textSeconds = questions.map(textSecondsOf);
  const seconds = taps * SECONDS_PER_TAP + sum(textSeconds);
  const texts = textSeconds.filter((duration) => duration > 0).length;
  return { taps, texts, seconds, minutes: Math.max(1, Math.round(seconds / 60)) };
}

function tapsOf(question: Question, unitCount: number | undefined): number {
  switch (question.kind) {
    case 'single':
    case 'scale':
      return 1;
    case 'multiple':
      return Math.min(question.maximum ?? TYPICAL_CHOICES, question.options.length);
    case 'ranking':
      return question.places;
    case 'items':
      return question.items.length;
    case 'targets': {
      const targets = question.targets.length || (unitCount ?? FAMILIAR_TARGETS);
      return question.criteria.length * (question.picking === 'all' ? targets : Math.min(targets, FAMILIAR_TARGETS));
    }
    default:
      return 0;
  }
}

function textSecondsOf({ kind }: Question): number {
  if (kind === 'long-text') return SECONDS_PER_LONG_TEXT;
  return kind === 'text' || kind === 'number' || kind === 'date' ? SECONDS_PER_SHORT_TEXT : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
