import { describe, expect, it } from 'vitest';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { ValidityRule, ValidityTest } from '#domain/scoring/validity-rule';
import {
  judgeSample,
  SAMPLE_BALLOTS,
  sampleCards,
} from '../../../../../../web/design/survey/scoring/rules/sample-ballots';
import { questionnaireOf, reviewOf } from '../../../../../api/domain/tabulation/review/example-review';
import { TWO_PAGES } from '../../sample-questionnaire';

const QUESTIONNAIRE = questionnaireOf(reviewOf(30));

function rule(test: ValidityTest, more: Partial<ValidityRule> = {}): ValidityRule {
  return { id: test.kind, scope: 'ballot', test, action: 'void', ...more };
}

function verdicts(...validity: readonly ValidityRule[]) {
  const scheme = { ...USUAL_SCHEME, validity };
  return SAMPLE_BALLOTS.map((sample) => {
    const verdict = judgeSample(sample, { questionnaire: QUESTIONNAIRE, scheme });
    return verdict.kind === 'counts' ? 'counts' : `${verdict.kind} ${verdict.rule}`;
  });
}

describe('sample ballots', () => {
  it('count without rules', () => {
    expect(verdicts()).toEqual(['counts', 'counts', 'counts', 'counts', 'counts']);
  });

  it('are judged by the rule they are made for, and the careful one counts', () => {
    expect(
      verdicts(
        rule({ kind: 'all-top', ratings: 5 }),
        rule({ kind: 'all-equal', ratings: 5 }, { action: 'flag' }),
        rule({ kind: 'answered-share', share: 0.5 }),
        rule({ kind: 'too-fast', secondsPerRating: 2 }, { action: 'flag' }),
      ),
    ).toEqual(['void 1', 'flagged 2', 'void 3', 'flagged 4', 'counts']);
  });

  it('follow the order of the rules', () => {
    const equal = rule({ kind: 'all-equal', ratings: 5 }, { action: 'flag' });
    const best = rule({ kind: 'all-top', ratings: 5 });
    expect([verdicts(best, equal)[0], verdicts(equal, best)[0]]).toEqual(['void 1', 'flagged 1']);
  });

  it('keep the ballot and lose the cards where the rule looks at cards', () => {
    expect(verdicts(rule({ kind: 'all-equal', ratings: 3 }, { scope: 'card' })).slice(0, 2)).toEqual([
      'cards-void 1',
      'cards-void 1',
    ]);
  });

  it('rate ten of the units that one may pick, and none in a poll', () => {
    expect(sampleCards(QUESTIONNAIRE)).toBe(10);
    expect(sampleCards(questionnaireOf({ ...reviewOf(30), picking: 'all' }))).toBe(30);
    expect(sampleCards(TWO_PAGES)).toBe(0);
  });
});
