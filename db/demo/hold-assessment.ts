import type { Assessment } from '#domain/assessment/records';
import { textHash } from '#domain/text-hash';
import { EXAMPLE_FILES, type ExampleFile, figuresCsv, ordinaryFacts } from './assessment-figures';
import type { ExampleAnswer, ExampleAppeal, ExampleAssessment, ExampleChange, ExampleFact } from './assessments';
import type { Backstage, Call } from './backstage';
import { followProblems, isoDay } from './follow-problems';
import { decideLowest, TALK } from './lowest';

export interface AssessmentScene {
  readonly stage: Backstage;
  readonly now: number;
  /** Of the published reviews, the earliest first. */
  readonly reviews: readonly string[];
}

const DAY = 86_400_000;
const TEMPLATE = 'yearly';
const REVIEW_QUESTION = 'units';

interface Held extends AssessmentScene {
  readonly assessment: ExampleAssessment;
  readonly path: string;
  /** Who approves what the first organizer computed. */
  readonly second: Call;
}

/** From the template to a published result, its appeals, and what units put right after it. */
export async function holdAssessment(scene: AssessmentScene, assessment: ExampleAssessment): Promise<void> {
  const { stage, now } = scene;
  stage.setTime(now + assessment.computedInDays * DAY);
  const title = assessment.title(new Date(now + assessment.computedInDays * DAY));
  const { id } = await stage.call<Made>('POST', '/api/assessments', { title, template: TEMPLATE });
  const second = await stage.enter({ person: 'example-second', role: 'organizer', unitScope: null });
  const held = { ...scene, assessment, path: `/api/assessments/${id}`, second };
  const facts = await feed(held);
  await stage.call('POST', `${held.path}/versions`, {});
  const run = await publishRun(held, {}, assessment.publishedInDays);
  const standing = await hearAppeals(held, { run, facts });
  await followProblems({ stage, now, path: held.path, runId: idOf(standing) }, assessment.problems);
}

function idOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

interface Made {
  readonly id: string;
}

/** Files, the review, ledgers; the ids of the facts that the assessment names. */
async function feed({ stage, assessment, path, reviews, now }: Held): Promise<readonly string[]> {
  const { units } = await stage.call<{ units: readonly { readonly code: string }[] }>('GET', '/api/units');
  const codes = units.map(({ code }) => code);
  const sources: Record<string, object> = {};
  for (const file of EXAMPLE_FILES) {
    const source = { kind: 'file', name: file.name, base64: base64Of(figuresCsv(file, codes, assessment.seed)) };
    const body = { source, indicatorId: file.indicatorId, commit: true, ...(await reportOf(file)) };
    const { importId } = await stage.call<{ importId: string }>('POST', `${path}/imports`, body);
    sources[file.indicatorId] = { kind: 'import', importId };
  }
  const waveId = reviews[assessment.review];
  sources['satisfaction'] = { kind: 'wave', waveId, question: REVIEW_QUESTION, measure: 'score' };
  const settings = { sources, units: null, unranked: [], appealDays: 10, answerDays: 15 };
  await stage.call('PATCH', path, { revision: 1, settings, ...(await listOf(stage, path, assessment)) });
  const dayOf = (fact: ExampleFact) => isoDay(now, assessment.computedInDays - fact.daysBefore);
  await recordAll(
    stage,
    path,
    ordinaryFacts(codes, assessment.seed).map((fact) => ({ ...fact, date: dayOf(fact) })),
  );
  const ids: string[] = [];
  for (const { daysBefore, ...fact } of assessment.facts) {
    const entry = { ...fact, categoryId: null, date: dayOf({ ...fact, daysBefore }) };
    ids.push((await stage.call<Made>('POST', `${path}/ledger`, entry)).id);
  }
  return ids;
}

/** The scheme with a list of the lowest, for an assessment that has one. */
async function listOf(stage: Backstage, path: string, { listsLowest }: ExampleAssessment): Promise<object> {
  if (!listsLowest) return {};
  const { assessment } = await stage.call<{ readonly assessment: Pick<Assessment, 'draft'> }>('GET', path);
  return { draft: { ...assessment.draft, consequences: TALK } };
}

/** The report that figures of a third party are from, by its name and the SHA-256 of what it says. */
async function reportOf(file: ExampleFile): Promise<object> {
  if (!('report' in file)) return {};
  const { name, text } = file.report;
  return { reportName: name, reportHash: await textHash(text) };
}

async function recordAll(
  stage: Backstage,
  path: string,
  facts: readonly (ExampleFact & { readonly date: string })[],
): Promise<void> {
  const rows = facts.map((fact) =>
    [fact.unitCode, fact.itemId, fact.points, fact.date, fact.reason, fact.evidence].join(','),
  );
  const text = ['单位编码,指标,分值,日期,事由,佐证', ...rows].join('\n');
  await stage.call('POST', `${path}/ledger-import`, { source: { kind: 'text', text }, commit: true });
}

/** Computed by one organizer and approved by the other; its address. */
async function publishRun(held: Held, request: object, inDays: number): Promise<string> {
  const { stage, now, path, second, assessment } = held;
  const { id } = await stage.call<Made>('POST', `${path}/runs`, request);
  const run = `${path}/runs/${id}`;
  stage.setTime(now + (inDays - 1) * DAY);
  for (const change of assessment.changes) await changeGrade(held, run, change);
  await decideLowest(run, stage.call, second);
  await second('POST', `${run}/approval`, {});
  stage.setTime(now + inDays * DAY);
  await stage.call('POST', `${run}/publication`, {});
  return run;
}

/** Proposed by one and approved by the other, before the run is approved as a whole. */
async function changeGrade({ stage, second }: Held, run: string, { approval, ...change }: ExampleChange) {
  const { id } = await stage.call<Made>('POST', `${run}/proposals`, change);
  await second('POST', `${run}/proposals/${id}/decision`, { decision: 'approved', reason: approval });
}

interface Published {
  readonly run: string;
  readonly facts: readonly string[];
}

/** First all questions, then the answers, as their days come; the run that stands after them. */
async function hearAppeals(held: Held, published: Published): Promise<string> {
  const { stage, now, assessment } = held;
  const asked: (readonly [ExampleAppeal, string])[] = [];
  for (const appeal of assessment.appeals) {
    stage.setTime(now + appeal.askedInDays * DAY);
    asked.push([appeal, await ask(held, published.run, appeal)]);
  }
  let standing = published.run;
  for (const [{ answer }, id] of asked) {
    if (answer !== undefined) standing = (await answerAppeal(held, published, { ...answer, id })) ?? standing;
  }
  return standing;
}

async function ask({ stage }: Held, run: string, appeal: ExampleAppeal): Promise<string> {
  const { unitCode, about, indicatorId, question } = appeal;
  const scope = { role: 'leader', unitScope: [unitCode] } as const;
  const leader = await stage.enter({ person: `example-leader-${unitCode}`, ...scope });
  return (await leader<Made>('POST', `${run}/appeals`, { unitCode, about, indicatorId, question })).id;
}

/** An appeal that is upheld leads to a correction: what was wrong is reversed, and another run takes the place of the first. */
async function answerAppeal(
  held: Held,
  { run, facts }: Published,
  { id, state, text, inDays, reverses }: ExampleAnswer & { readonly id: string },
): Promise<string | undefined> {
  const { stage, now, path } = held;
  stage.setTime(now + inDays * DAY);
  await stage.call('POST', `${run}/appeals/${id}/answer`, { state, answer: text });
  const entryId = reverses === undefined ? undefined : facts[reverses];
  if (entryId === undefined) return undefined;
  await stage.call('POST', `${path}/ledger/${entryId}/reversal`, { reason: '申诉成立，登记有误' });
  return publishRun(held, { corrects: idOf(run), reason: '申诉成立，撤销一条登记有误的扣分' }, inDays + 3);
}

function base64Of(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
