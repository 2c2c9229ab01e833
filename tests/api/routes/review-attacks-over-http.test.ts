import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BY_RANK, deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';
import type { DatabasePort } from '../../../db/database';
import { assessedBy, assessmentView, type AttackedAssessment } from '../../support/attacker/attacked-assessment';
import { explains, readResults } from '../../support/attacker/replay-attack';
import {
  RATER_GROUPS,
  REVIEW_ATTACKS,
  reviewWave,
  REVIEW_QUESTIONS,
  TARGETS,
} from '../../support/attacker/review-worlds';
import { differences, type Trial, viewOf } from '../../support/attacker/two-worlds';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { publishedWave, type WaveAddress } from '../../support/waves/attacked-wave';

/*
 * Reviews in two worlds that differ in what is hidden and in nothing else, and an assessment on top of each: every reader asks
 * every route, tries every rule that can be tried out, and takes every file. No answer differs in a character.
 *
 * attack                                                  why it fails
 * a small rater group, or one person of it                it takes no part in any figure of the target
 * a unanimous rater group                                 hidden with a second group; the score is as coarse as its people
 * which of two hidden groups is of one mind               means over targets have the degrees of freedom of the smallest group
 * a unit of which nearly all are of one mind              its error is that of two who differ in each group
 * a criterion on which a group is of one mind             hidden with the one beside it, and the group's mean is coarse
 * all who rate a unit are of one mind                    it has no score, of which the plan tells; no other figure is made of it
 * a unit that too few rated                               it has no score, and no other unit is compared with it
 * leaders of two units who pool what they see             they see cells of one release
 * weights of groups, criteria, options; trimming tried    of released cells alone, hidden groups as one
 * points, conversions and rater weights of assessments    made of released scores
 * scorecards, workbooks, notice, letters, discrimination  the same
 */

const [LEADERS, PEERS, PUBLIC, FEW] = RATER_GROUPS.map(({ id }) => id);

function weights(leaders: number, peers: number, all: number, few: number): Readonly<Record<string, number>> {
  return { [LEADERS ?? '']: leaders, [PEERS ?? '']: peers, [PUBLIC ?? '']: all, [FEW ?? '']: few };
}

const CHANGES: readonly object[] = [
  { groupWeights: weights(20, 20, 60, 0) },
  { groupWeights: weights(70, 10, 10, 10) },
  { groupWeights: weights(10, 70, 10, 10) },
  { groupWeights: weights(0, 0, 0, 100) },
  { criterionWeights: { c0: 100, c1: 0, c2: 0, c3: 0 } },
  { criterionWeights: { c0: 0, c1: 100, c2: 0, c3: 0 } },
  { optionScores: { s0: 0, s30: 0, s60: 0, s80: 0, s100: 100 } },
  { statistic: { kind: 'top-share' } },
  { trimming: { kind: 'count', each: 1, cut: 'drop' } },
  { missingGroup: 'category-mean' },
  { missingGroup: 'fail' },
];

const REVIEW_TRIALS: readonly Trial[] = CHANGES.map((changes) => ({
  path: '/what-if',
  body: { question: 'review', changes },
}));

const SCHEME = schemeOf([
  leaf({ id: 'satisfaction', name: { zh: '满意度' }, points: 60 }, { kind: 'ballot' }),
  deductions({ id: 'discipline', name: { zh: '纪律' }, points: 40 }),
]);

const RUN_TRIALS: readonly Trial[] = [
  { points: { satisfaction: 90 } },
  { conversions: { satisfaction: BY_RANK } },
  ...[weights(70, 10, 10, 10), weights(10, 70, 10, 10)].map((own) => ({ raterWeights: { satisfaction: own } })),
].map((body) => ({ path: '/what-if', body }));

const QUESTIONS = REVIEW_QUESTIONS.map(({ id }) => id);

describe('no route of a review or of an assessment on it tells of', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let organizer: TestClient;
  let leader: TestClient;
  let head: TestClient;

  beforeEach(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    for (const code of TARGETS) await administrator.post('/api/units', { code, name: { zh: code } });
    organizer = await signInInvited(test.app, administrator, { email: 'o@pingyi.test', role: 'organizer' });
    leader = await signInInvited(test.app, administrator, { email: 'l@pingyi.test', role: 'leader' });
    head = await signInInvited(test.app, administrator, {
      email: 'h@pingyi.test',
      role: 'leader',
      unitScope: TARGETS.slice(0, 2),
    });
  });
  afterEach(() => database.close());

  const assess = (wave: WaveAddress) => {
    const sources = { satisfaction: { kind: 'wave', waveId: wave.waveId, question: 'review', measure: 'score' } };
    return assessedBy({ administrator, organizer }, wave, { scheme: SCHEME, sources, units: TARGETS });
  };

  const reviewView = (reader: TestClient, wave: WaveAddress) =>
    viewOf({ test, reader, wave, questions: QUESTIONS, traces: reader !== leader, trials: REVIEW_TRIALS });

  const runView = (reader: TestClient, assessment: AttackedAssessment) =>
    assessmentView({ test, reader }, assessment, { units: TARGETS, trials: RUN_TRIALS });

  it.each(REVIEW_ATTACKS)(
    '$name',
    async ({ world, other, texts = [[], []], unanimousScores = 'shown' }) => {
      const ballots = { ...reviewWave(world, texts[0]), unanimousScores };
      const otherBallots = { ...reviewWave(other, texts[1]), unanimousScores };
      const [one, two] = [
        await publishedWave(test, administrator, ballots),
        await publishedWave(test, administrator, otherBallots),
      ];
      const results = await readResults(administrator, one);
      expect([explains(results, ballots.ballots), explains(results, otherBallots.ballots)]).toEqual([true, true]);
      for (const reader of [administrator, leader, head]) {
        const view = await reviewView(reader, one);
        expect(view.size).toBeGreaterThan(20);
        expect(differences(view, await reviewView(reader, two))).toEqual([]);
      }
      const [run, otherRun] = [await assess(one), await assess(two)];
      for (const reader of [organizer, leader, head]) {
        const view = await runView(reader, run);
        expect(view.size).toBeGreaterThan(15);
        expect(differences(view, await runView(reader, otherRun))).toEqual([]);
      }
    },
    180_000,
  );
});
