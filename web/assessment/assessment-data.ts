import type { Assessment, AssessmentSettings } from '#domain/assessment/records';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { SchemeProblem } from '#domain/assessment/scheme/scheme-problem';
import type { AssessmentTemplate } from '#domain/assessment/templates/templates';
import type { LocalizedText } from '#domain/questionnaire/model';
import { ApiProblem, client, request } from '../lib/client';
import { isOrganizer } from '../lib/session';

/** What the pages of assessments read from the server and write to it. */

export type AssessmentHead = Awaited<ReturnType<typeof loadAssessments>>[number];
export type RunHead = AssessmentHead['runs'][number];

/** The latest first; leaders are told those with a published run, and of them the published runs only. */
export async function loadAssessments() {
  return (await request(client.api.assessments.$get())).assessments;
}

/** What every page of an assessment needs to know of it. Leaders are not told one without a published result from one that is not there. */
export async function loadHead(assessmentId: string): Promise<AssessmentHead> {
  const found = (await loadAssessments()).find(({ id }) => id === assessmentId);
  if (!found) throw new ApiProblem(isOrganizer() ? 'resource.not-found' : 'assessment.not-published');
  return found;
}

/*
 * A tree of indicators nests without end, and the compiler gives up on what the typed client makes of that: for
 * answers and bodies that hold one, the client gives the address and the type is named here.
 */
export interface AssessmentDetails {
  readonly assessment: Assessment;
  readonly problems: readonly SchemeProblem[];
  readonly versions: readonly SchemeVersionHead[];
  readonly runs: readonly RunHead[];
}

export interface SchemeVersionHead {
  readonly hash: string;
  readonly number: number;
  readonly createdAt: number;
}

export async function loadAssessment(assessmentId: string): Promise<AssessmentDetails> {
  const address = client.api.assessments[':assessmentId'].$path({ param: { assessmentId } });
  return request<AssessmentDetails>(fetch(address));
}

/** Makes the draft a version that does not change any more. */
export async function freezeScheme(assessmentId: string): Promise<void> {
  await request(client.api.assessments[':assessmentId'].versions.$post({ param: { assessmentId } }));
}

export interface SchemeVersion extends SchemeVersionHead {
  readonly scheme: AssessmentScheme;
}

export async function loadSchemeVersion(assessmentId: string, hash: string): Promise<SchemeVersion> {
  const address = client.api.assessments[':assessmentId'].versions[':hash'].$path({ param: { assessmentId, hash } });
  return request<SchemeVersion>(fetch(address));
}

export async function loadTemplates(): Promise<readonly AssessmentTemplate[]> {
  const answer = await request<{ readonly templates: readonly AssessmentTemplate[] }>(
    fetch(client.api.assessments.templates.$path()),
  );
  return answer.templates;
}

export interface NewAssessment {
  readonly title: LocalizedText;
  readonly template?: string;
  readonly scheme?: AssessmentScheme;
}

/** The id of the new one. */
export async function createAssessment(made: NewAssessment): Promise<string> {
  const answer = await request<{ readonly id: string }>(send('POST', client.api.assessments.$path(), made));
  return answer.id;
}

export interface AssessmentPatch {
  readonly revision: number;
  readonly title?: LocalizedText;
  readonly draft?: AssessmentScheme;
  readonly settings?: AssessmentSettings;
}

/** The revision after the change. */
export async function changeAssessment(assessmentId: string, patch: AssessmentPatch): Promise<number> {
  const address = client.api.assessments[':assessmentId'].$path({ param: { assessmentId } });
  return (await request<{ readonly revision: number }>(send('PATCH', address, patch))).revision;
}

export function send(method: 'POST' | 'PATCH', address: string, body: unknown): Promise<Response> {
  return fetch(address, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

export type AssessmentData = Awaited<ReturnType<typeof loadAssessmentData>>;

/** Units, columns and what is missing, of the draft and its settings. */
export async function loadAssessmentData(assessmentId: string) {
  return request(client.api.assessments[':assessmentId'].data.$get({ param: { assessmentId } }));
}

export async function loadLedger(assessmentId: string) {
  return (await request(client.api.assessments[':assessmentId'].ledger.$get({ param: { assessmentId } }))).entries;
}

/** All waves that there are, with their titles and states. */
export async function loadWaves() {
  return (await request(client.api.surveys.$get())).waves;
}

export type OrganisationUnits = Awaited<ReturnType<typeof loadUnits>>;

export async function loadUnits() {
  return request(client.api.units.$get());
}

export async function loadWave(waveId: string) {
  return request(client.api.waves[':waveId'].$get({ param: { waveId } }));
}
