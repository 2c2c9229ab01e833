import { describe, expect, it } from 'vitest';
import { encodeAnswers } from '#domain/answers/encode-vector';
import { findTemplate } from '#domain/questionnaire/templates';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '#domain/survey/model';
import type { Tabulation } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { POLL_PLAN } from '../../../db/demo/poll-plan';
import { raterOf } from '../../../db/demo/rater';
import { simulateAnswers } from '../../../db/demo/simulate';
import { EXAMPLE_SURVEYS } from '../../../db/demo/surveys';
import { seededRandom } from '../../support/seeded-random';
import { NO_ACCOUNT } from '../../api/domain/tabulation/example-review';

const SURVEY = EXAMPLE_SURVEYS.find(({ extended }) => extended?.publication === POLL_PLAN);

/** Its ballots as they are sent for the example, without those that cannot be opened. */
function counted(year: number): Tabulation {
  const wave = SURVEY?.waves.find((one) => one.year === year);
  const template = findTemplate(SURVEY?.templateId ?? '');
  const questionnaire = template && SURVEY?.extended?.questionnaire(template.questionnaire);
  if (!SURVEY || !wave || !questionnaire) return expect.unreachable();
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

describe.each([1, 2])('the poll of year %s, whose plan divides by unit and crosses by age', (year) => {
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
