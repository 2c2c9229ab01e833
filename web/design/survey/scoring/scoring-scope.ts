import { createContext, useContext } from 'solid-js';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { SchemeProblem } from '#domain/scoring/check-scheme';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { Wave } from '#domain/survey/model';
import type { ValueSession } from '../../../lib/value-session';
import type { SchemeVersion, WaveDetails } from '../survey-data';
import type { EarlierReview } from './trial/trial';

/** What the sections of the page share. */
export interface ScoringScope {
  readonly session: ValueSession<ScoringScheme>;
  readonly wave: WaveDetails;
  readonly questionnaire: Questionnaire;
  readonly versions: readonly SchemeVersion[];
  /** All waves of the survey. */
  readonly waves: readonly Wave[];
  /** Absent where no earlier wave has rated units and been counted. */
  readonly earlier: EarlierReview | undefined;
  readonly readOnly: boolean;
  readonly problems: () => readonly SchemeProblem[];
}

export const ScoringContext = createContext<ScoringScope>();

export function useScoring(): ScoringScope {
  const scope = useContext(ScoringContext);
  if (!scope) throw new Error('A part of the scoring page stands outside of it');
  return scope;
}
