import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { hashGroups } from '#domain/text-hash';
import { contentHash } from '../../../api/cryptography/content-hash';
import type { Body, TestClient } from '../test-client';
import type { WaveAddress } from '../waves/attacked-wave';
import { askAll, type Asking, documentedGets, namesOf, type Trial, type View } from './two-worlds';

/** One assessment of units by the scores of a review, with a published run. */
export interface AttackedAssessment {
  readonly path: string;
  readonly run: string;
  readonly names: ReadonlyMap<string, string>;
  readonly ids: { readonly assessmentId: string; readonly runId: string };
}

/** From settings to publication by two people, as everybody does it. */
export async function assessedBy(
  staff: { readonly administrator: TestClient; readonly organizer: TestClient },
  wave: WaveAddress,
  assessed: { readonly scheme: AssessmentScheme; readonly sources: object; readonly units: readonly string[] },
): Promise<AttackedAssessment> {
  const { administrator, organizer } = staff;
  const { scheme, sources, units } = assessed;
  const made = await administrator.post('/api/assessments', { title: { zh: '年度考核' }, scheme });
  const assessmentId = String(made.body['id']);
  const path = `/api/assessments/${assessmentId}`;
  const settings = { sources, units, unranked: [], appealDays: 10, answerDays: 15 };
  const changed = await administrator.send('PATCH', path, { revision: 1, settings });
  const version = await administrator.post(`${path}/versions`, {});
  const ran = await administrator.post(`${path}/runs`, {});
  const runId = String(ran.body['id']);
  const run = `${path}/runs/${runId}`;
  const approved = await organizer.post(`${run}/approval`, {});
  const published = await administrator.post(`${run}/publication`, {});
  if (published.status !== 200)
    throw new Error(JSON.stringify([changed, version, ran, approved, published].map((answer) => answer.body)));
  const { body } = await administrator.get(`${run}/signed.json`);
  const release = await administrator.get(`${wave.path}/results`);
  const own = [
    [assessmentId, 'ASSESSMENT'],
    [runId, 'RUN'],
    ...[...(await sealsOver(body)), ...hashesIn(release.body)].map((seal) => [seal, 'SEAL'] as const),
  ] as const;
  return { path, run, ids: { assessmentId, runId }, names: new Map([...namesOf(wave), ...own]) };
}

/**
 * Hashes over what the signed file of the run shows, and the groups that letters print them in. Ids stand in that content, so the hashes
 * of two worlds differ though nothing else does. They are worked out anew from the file, which is compared itself: a hash
 * over more than that has no name here, and would tell the worlds apart.
 */
async function sealsOver({ inputs, outcome, signed }: Body): Promise<readonly string[]> {
  const seals = await Promise.all([inputs, outcome, signed].map(contentHash));
  return [...seals.flatMap((seal) => [seal, ...hashGroups(seal)]), ...[inputs, outcome].flatMap(saltIn)];
}

/** Of a release: made with its salt, so that they differ between any two. */
function hashesIn({ hash, tabulation }: Body): readonly string[] {
  return [String(hash), ...hashGroups(String(hash)), ...saltIn(tabulation)];
}

function saltIn(content: unknown): readonly string[] {
  const { salt } = (content ?? {}) as { readonly salt?: string };
  return salt === undefined ? [] : [salt];
}

/** Every documented GET of an assessment and its run, and what a run under other rules would say. */
export async function assessmentView(
  asking: Omit<Asking, 'names'>,
  assessment: AttackedAssessment,
  asked: { readonly units: readonly string[]; readonly trials: readonly Trial[] },
): Promise<View> {
  const { ids, run, names } = assessment;
  const paths = await documentedGets(asking.test, {
    '{assessmentId}': [ids.assessmentId],
    '{runId}': [ids.runId],
    '{unitCode}': asked.units,
  });
  return askAll(
    { ...asking, names },
    paths.filter((path) => path.includes(ids.assessmentId)),
    asked.trials.map(({ path, body }) => ({ path: run + path, body })),
  );
}
