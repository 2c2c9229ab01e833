import type { MissingPolicy } from '#domain/assessment/scheme/model';
import { BALLOT, deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { questionnaireOf } from '../../api/domain/tabulation/review/example-review';
import { csv, RATING_TITLES, ratingRows, REVIEW, THREE_GROUPS } from '../fixtures/collected-fixture';
import type { TestClient } from '../test-client';
import { openImportWave } from './open-import-wave';

/** Rated by two raters of each group, so that the release hides it. */
export const HIDDEN_UNIT = '004';

const HIDDEN_NAME = REVIEW.targets.find(({ id }) => id === HIDDEN_UNIT)?.name.zh ?? '';

/** A review by 36 people, of whom six rated one unit; the assessments by policy, frozen before the first ballot. */
export async function reviewWithHiddenUnit(
  organizer: TestClient,
  policies: readonly MissingPolicy[],
): Promise<{ readonly wave: string; readonly assessments: readonly string[] }> {
  const wave = await openImportWave(organizer, {
    questionnaire: questionnaireOf(REVIEW),
    groups: THREE_GROUPS,
    collection: { kind: 'import', personal: true },
  });
  const assessments: string[] = [];
  for (const policy of policies) assessments.push(await frozenAssessment(organizer, wave, policy));
  const rows = ratingRows(3).filter(([rater = '', , unit]) => unit !== HIDDEN_NAME || /-[01]$/.test(rater));
  await organizer.post(`${wave}/imports`, {
    source: { kind: 'text', text: csv(RATING_TITLES, ...rows) },
    commit: true,
  });
  await organizer.post(`${wave}/closing`, {});
  await organizer.post(`${wave}/count`, {});
  return { wave, assessments };
}

async function frozenAssessment(organizer: TestClient, wave: string, missing: MissingPolicy): Promise<string> {
  const scheme = schemeOf([
    { ...leaf({ id: 'satisfaction', name: { zh: '满意度', en: 'Satisfaction' }, points: 50 }, BALLOT), missing },
    deductions({ id: 'discipline', name: { zh: '纪律', en: 'Discipline' }, points: 50 }),
  ]);
  const made = await organizer.post('/api/assessments', { title: { zh: '年度考核', en: 'Yearly' }, scheme });
  const path = `/api/assessments/${String(made.body['id'])}`;
  const waveId = wave.split('/').at(-1);
  const sources = { satisfaction: { kind: 'wave', waveId, question: 'review', measure: 'score' } };
  const units = REVIEW.targets.map(({ id }) => id);
  const settings = { sources, units, unranked: [], appealDays: 10, answerDays: 15 };
  await organizer.send('PATCH', path, { revision: 1, settings });
  await organizer.post(`${path}/versions`, {});
  return path;
}
