import { describe, expect, it } from 'vitest';
import { encodeAnswers } from '#domain/answers/encode-vector';
import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import { findTemplate } from '#domain/questionnaire/templates';
import { schemeOf } from '#domain/scoring/frozen-scheme';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '#domain/survey/model';
import type { Tabulation } from '#domain/tabulation/model';
import type { PreviewPlan } from '#domain/preview/preview-model';
import { finished, previewRelease } from '#domain/preview/preview-release';
import { followUpsIn } from '#domain/preview/preview-follow-ups';
import { previewScenarios } from '#domain/preview/preview-scenarios';
import { supposedUnanswered } from '#domain/preview/preview-skips';
import { releasedShares, subjectsOf } from '#domain/preview/preview-subjects';
import { simulationUniform } from '#domain/preview/simulated-tally';
import { tabulate } from '#domain/tabulation/tabulate';
import { POLL_PLAN } from '../../../db/demo/poll-plan';
import { raterOf } from '../../../db/demo/rater';
import { simulateAnswers } from '../../../db/demo/simulate';
import { EXAMPLE_SURVEYS } from '../../../db/demo/surveys';
import { seededRandom } from '../../support/seeded-random';
import { NO_ACCOUNT } from '../../api/domain/tabulation/review/example-review';

const SURVEY = EXAMPLE_SURVEYS.find(({ extended }) => extended?.publication === POLL_PLAN);

function questionnaireOfPoll(): Questionnaire {
  const template = findTemplate(SURVEY?.templateId ?? '');
  return (template && SURVEY?.extended?.questionnaire(template.questionnaire)) ?? expect.unreachable();
}

/** Its ballots as they are sent for the example, without those that cannot be opened. */
function counted(year: number): Tabulation {
  const wave = SURVEY?.waves.find((one) => one.year === year);
  if (!SURVEY || !wave) return expect.unreachable();
  const questionnaire = questionnaireOfPoll();
  const { groups } = SURVEY;
  const words = seededRandom(7);
  const ballots = groups.flatMap(({ id: groupId }, index) =>
    Array.from({ length: wave.ballots[groupId] ?? 0 }, (_, person) => {
      const rater = raterOf(groupId, (year * groups.length + index) * 100_000 + person);
      return { groupId, vector: encodeAnswers(questionnaire, simulateAnswers(questionnaire, rater, year)) };
    }),
  );
  const purpose = { zh: '了解' };
  const settings = { minimumGroupSize: DEFAULT_MINIMUM_GROUP_SIZE, fullPoints: 10, purpose, publication: POLL_PLAN };
  const random = () => words.wholeBetween(0, 2 ** 32 - 1);
  return tabulate({ questionnaire, groups, settings, ballots, account: NO_ACCOUNT, random });
}

describe.each([0, 1, 2])('the poll of year %s, whose plan divides by unit and crosses by age', (year) => {
  const { questions } = counted(year);

  it('meets every reason for which a cell is hidden', () => {
    const cells = questions.flatMap(({ tables = [] }) =>
      tables.flatMap((table) => table.cells.map(({ cell }) => cell)),
    );
    const met = cells.map((cell) => (cell.released ? 'shown' : cell.reason));
    expect([...new Set(met)].toSorted()).toEqual(['below-threshold', 'protected', 'shown']);
  });

  it('shows ages with noise, but for ticks and for questions that few were asked, whose table is withheld', () => {
    const ages = new Map(
      questions.flatMap(({ question, tables = [] }) =>
        tables.filter(({ tableId }) => tableId === 'ages').map(({ release }) => [question, release] as const),
      ),
    );
    expect(new Set(ages.values())).toEqual(new Set(['noisy', 'cross-table']));
    expect([ages.get('energy'), ages.get('workload'), ages.get('talk')]).toEqual(['noisy', 'noisy', 'noisy']);
    expect([ages.get('climate-problems'), ages.get('overload')]).toEqual(['cross-table', 'cross-table']);
  });
});

/** As organizers try it before the opening: 1,500 people are asked, of whom 620 answer in the first year. */
function triedBefore(last: Tabulation | null): PreviewPlan {
  const questionnaire = questionnaireOfPoll();
  const questions = questionsOf(questionnaire);
  const groups = SURVEY?.groups ?? [];
  const purpose = { zh: '了解' };
  const scheme = schemeOf({ minimumGroupSize: DEFAULT_MINIMUM_GROUP_SIZE, fullPoints: 10, purpose });
  const people = { municipal: 900, affiliated: 600 };
  return {
    wave: { questionnaire, groups },
    tables: POLL_PLAN.tables,
    minimumGroupSize: DEFAULT_MINIMUM_GROUP_SIZE,
    shares: releasedShares(questions, last),
    unanswered: supposedUnanswered(questionnaire, last),
    subjects: subjectsOf(questions, {
      people,
      last,
      groups,
      scheme,
      unanimousScores: 'withheld',
      dividing: new Set(['unit', 'age']),
      ofSome: new Set(followUpsIn(questionnaire)),
    }),
    turnout: 620 / 1500,
    runs: 100,
    random: () => simulationUniform(1),
  };
}

/** Of one question: a table that is withheld as a whole counts with all cells that it would have. */
function hiddenOf(question: string, { questions }: Tabulation): number {
  const tables = questions.find((table) => table.question === question)?.tables ?? expect.unreachable();
  return tables.reduce(
    (sum, { release, cells }) =>
      sum + (release === 'cross-table' ? AGES_ASKED : cells.filter(({ cell }) => !cell.released).length),
    0,
  );
}

const AGES_ASKED = 3;

describe('the trial before the first poll, when nobody knows how large units are', () => {
  const first = counted(1);
  const plan = triedBefore(null);
  const scenarios = finished(previewScenarios(plan, null));
  const rangeOf = (name: string) => scenarios.find(({ scenario }) => scenario === name)?.hidden ?? expect.unreachable();

  it('hides too few cells where it takes all units for equal, and says how many if they are not', () => {
    const inFact = hiddenOf('learning-fit', first);
    const { hidden, total } = finished(previewRelease(plan));
    expect(inFact).toBeGreaterThan(hidden.high);
    expect(inFact).toBeGreaterThanOrEqual(rangeOf('uneven').low);
    expect(inFact).toBeLessThanOrEqual(rangeOf('uneven').high);
    expect(rangeOf('agreed').median).toBeGreaterThan(rangeOf('uneven').median);
    expect(scenarios.map((scenario) => scenario.total)).toEqual([total, total, total]);
  });

  it('tells of questions with several ticks what their count hides', () => {
    const inFact = hiddenOf('learning-channels', first);
    expect(inFact).toBeGreaterThanOrEqual(rangeOf('ticks').low);
    expect(inFact).toBeLessThanOrEqual(rangeOf('ticks').high);
  });

  it('supposes nothing that the wave before has told', () => {
    const known = finished(previewScenarios(triedBefore(first), first));
    expect(known.map(({ scenario }) => scenario)).toEqual(['ticks']);
  });
});
