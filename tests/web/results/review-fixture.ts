import { findingsOf } from '#domain/tabulation/findings/findings';
import { restrictFindings } from '#domain/tabulation/readers/restrict-findings';
import { restrictToUnits } from '#domain/tabulation/readers/restrict-to-units';
import { reviewsOf, type Review } from '../../../web/results/review';
import type { WaveResults } from '../../../web/results/wave-results';
import { exampleQuestionTables } from '../../support/fixtures/question-tables-fixture';
import {
  exampleQuestionnaire,
  exampleWave,
  POLL_QUESTIONS,
  reviewQuestion,
} from '../../support/fixtures/results-fixture';
import type { ExampleOptions } from '../../support/fixtures/simulated-target';
import { exampleTabulation } from '../../support/fixtures/tabulation-fixture';

const ORGANISATION = { zh: '江州市直机关工委', en: 'Jiangzhou Municipal Organs Committee' };

export interface ExampleResults {
  readonly now: ExampleOptions;
  readonly before?: ExampleOptions;
  readonly unitScope?: readonly string[];
}

export function exampleResults({ now, before, unitScope }: ExampleResults): WaveResults {
  const scope = unitScope ?? null;
  const whole = { ...exampleTabulation(now), questions: exampleQuestionTables() };
  const wholeBefore = before === undefined ? undefined : exampleTabulation(before);
  const tabulation = restrictToUnits(whole, scope);
  const previous =
    wholeBefore === undefined
      ? null
      : { wave: exampleWave({ number: 1 }), tabulation: restrictToUnits(wholeBefore, scope) };
  return {
    wave: exampleWave({ number: 2 }),
    organisation: ORGANISATION,
    questionnaire: exampleQuestionnaire([reviewQuestion(), ...POLL_QUESTIONS]),
    tabulation,
    findings: restrictFindings({
      findings: findingsOf(whole, wholeBefore),
      scope,
      current: tabulation,
      previous,
    }),
    ownUnits: scope,
    hash: '7f3ac91e5b',
    checks: [],
    previous,
  };
}

export function exampleReview(options: ExampleResults): Review {
  const [review] = reviewsOf(exampleResults(options));
  if (review === undefined) throw new Error('the example has no review');
  return review;
}
