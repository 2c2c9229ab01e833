import { checkPublication } from '#domain/disclosure/check-publication';
import { sourceOf } from '#domain/disclosure/classification';
import { type PlannedTable, publicationOf, type PublicationPlan } from '#domain/disclosure/publication-plan';
import { askingConditions } from '#domain/logic/asking-conditions';
import type { Problem } from '#domain/problem';
import { questionsOf, type Questionnaire } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import { schemeOf } from '#domain/scoring/frozen-scheme';
import type { Tabulation } from '#domain/tabulation/model';
import { answersBefore } from '#domain/preview/answers-before';
import { checkPeople } from '#domain/preview/check-people';
import { peopleAtoms } from '#domain/tabulation/questions/people-atoms';
import { helpfulMergers, type Merger } from '#domain/preview/preview-mergers';
import type { PreviewPlan, ReleasePreview } from '#domain/preview/preview-model';
import { previewScenarios, type ScenarioPreview } from '#domain/preview/preview-scenarios';
import { previewRelease } from '#domain/preview/preview-release';
import { releasedShares, subjectsOf } from '#domain/preview/preview-subjects';
import type { PeoplePlan } from '#domain/preview/simulate-people';
import { type TriedFollowUp, tryFollowUps } from '#domain/preview/try-follow-ups';
import { type AnsweredByAll, helpfulAnswers, supposedUnanswered } from '#domain/preview/preview-skips';
import { type UnanimousScores, unanimousScoresOf } from '#domain/survey/unanimous-scores';
import { simulationUniform } from '#domain/preview/simulated-tally';
import { findSurvey } from '../../../db/stores/survey-store';
import { findTabulation } from '../../../db/stores/tabulation-store';
import { listWaves, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { questionnaireOf } from './describe-waves';
import { inTurns } from '../in-turns';
import { rollGroupsOf } from './roll-groups';

export interface PreviewRequest {
  /** Instead of that of the wave. */
  readonly publication?: PublicationPlan;
  /** Instead of that of the wave. */
  readonly minimumGroupSize?: number;
  /** Instead of that of the wave. */
  readonly unanimousScores?: UnanimousScores;
  /** Instead of 40, 60 and 80 %, and that of the wave before. */
  readonly turnouts?: readonly number[];
  /** By question that divides people and by option; else as in the wave before, or evenly. */
  readonly people?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface PublicationPreview {
  /** The wave before, if it was counted. */
  readonly lastWaveId: string | null;
  /** That of the wave before, where its frames were known. */
  readonly lastTurnout: number | null;
  /** Who are expected, in all rater groups together. */
  readonly people: number;
  readonly previews: readonly (ReleasePreview & {
    readonly mergers: readonly Merger[];
    readonly answers: readonly AnsweredByAll[];
    readonly scenarios: readonly ScenarioPreview[];
    readonly followUps: readonly TriedFollowUp[];
  })[];
}

const TURNOUTS = [0.4, 0.6, 0.8];
/** At each turnout. */
const RUNS = 200;
/** Of follow-ups people answer one by one, so there are fewer runs; with more people, runs differ by less. */
const FOLLOW_UP_RUNS = { most: 50, fewest: 3 } as const;
/** At each turnout, people and finest cells of all runs together. */
const MOST_SIMULATED = 15_000;
/** The same for every plan, so that what two plans hide differs by the plans and not by chance. */
const SEED = 1;
/** Where nobody said how many a rater group has, this many are supposed. */
const SUPPOSED_PEOPLE = 100;

/** Simulates the release of a wave under a plan: at several turnouts, and with what helps. Nothing is stored. */
export async function previewPublication(
  dependencies: Dependencies,
  wave: StoredWave,
  request: PreviewRequest,
): Promise<Result<PublicationPreview, Problem>> {
  const questionnaire = await questionnaireIn(dependencies, wave);
  const publication = request.publication ?? publicationOf(wave.settings);
  const { tables } = publication;
  const classified = { questionnaire, groups: wave.groups };
  const problems = checkPublication(publication, classified);
  if (problems.length > 0) return fail({ code: 'wave.not-ready', details: { problems } });
  const unfit = checkPeople(request.people ?? {}, { tables, wave: classified });
  if (unfit.length > 0) return fail({ code: 'publication.people-unfit', details: { problems: unfit } });
  const { lastWaveId, last } = await lastRelease(dependencies, wave, questionnaire);
  const plan: AnyTurnout = {
    wave: classified,
    tables,
    minimumGroupSize: request.minimumGroupSize ?? wave.settings.minimumGroupSize,
    shares: { ...releasedShares(questionsOf(questionnaire), last), ...request.people },
    unanswered: supposedUnanswered(questionnaire, last),
    runs: RUNS,
    random: () => simulationUniform(SEED),
    people: await peopleOf(dependencies, wave),
    last,
  };
  const lastTurnout = last === null ? null : turnoutOf(last);
  const turnouts = request.turnouts ?? usualTurnouts(lastTurnout);
  const unanimousScores = request.unanimousScores ?? unanimousScoresOf(wave.settings);
  const subjects = subjectsIn(wave, unanimousScores, plan);
  const previews = await previewsAt(turnouts, { ...plan, subjects });
  return ok({ lastWaveId, lastTurnout, people: totalOf(plan.people), previews });
}

type AnyTurnout = Omit<PeoplePlan, 'turnout'>;

async function questionnaireIn({ database }: Dependencies, wave: StoredWave): Promise<Questionnaire> {
  const survey = await findSurvey(database, wave.surveyId);
  if (!survey) throw new Error(`wave ${wave.id} has no survey`);
  return questionnaireOf(database, wave, survey);
}

async function lastRelease(dependencies: Dependencies, wave: StoredWave, questionnaire: Questionnaire) {
  const lastWave = await lastCounted(dependencies, wave);
  if (lastWave === null) return { lastWaveId: null, last: null };
  const stored = await findTabulation(dependencies.database, lastWave.id);
  if (!stored) return { lastWaveId: lastWave.id, last: null };
  const earlier = questionsOf(await questionnaireIn(dependencies, lastWave));
  const now = questionsOf(questionnaire);
  return { lastWaveId: lastWave.id, last: answersBefore(stored.tabulation, { earlier, now }) };
}

function usualTurnouts(last: number | null): readonly number[] {
  return [...TURNOUTS, ...(last === null ? [] : [last])].toSorted((one, other) => one - other);
}

function subjectsIn(
  { groups, settings }: StoredWave,
  unanimousScores: UnanimousScores,
  plan: AnyTurnout,
): PreviewPlan['subjects'] {
  const { questionnaire } = plan.wave;
  return subjectsOf(questionsOf(questionnaire), {
    ...plan,
    groups,
    scheme: schemeOf(settings),
    unanimousScores,
    dividing: dividingIn(plan.tables),
    ofSome: new Set(askingConditions(questionnaire).keys()),
  });
}

async function previewsAt(
  turnouts: readonly number[],
  plan: Omit<TriedPlan, 'turnout'>,
): Promise<PublicationPreview['previews']> {
  const previews: PublicationPreview['previews'][number][] = [];
  for (const turnout of turnouts) previews.push(await inTurns(withRemedies({ ...plan, turnout })));
  return previews;
}

function dividingIn(tables: readonly PlannedTable[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ by }) => by.map(sourceOf)).filter((source) => source !== null));
}

type TriedPlan = PeoplePlan & Pick<PreviewPlan, 'subjects'>;

function* withRemedies(plan: TriedPlan) {
  const preview = yield* previewRelease(plan);
  const mergers = yield* helpfulMergers(plan, preview);
  const answers = yield* helpfulAnswers(plan, preview);
  const scenarios = yield* previewScenarios(plan, plan.last);
  const followUps = yield* tryFollowUps({ ...plan, runs: followUpRuns(plan) });
  return { ...preview, mergers, answers, scenarios, followUps };
}

function followUpRuns({ people, turnout, tables, wave }: TriedPlan): number {
  const size = turnout * totalOf(people) + peopleAtoms(tables, wave).size;
  return Math.max(FOLLOW_UP_RUNS.fewest, Math.min(FOLLOW_UP_RUNS.most, Math.floor(MOST_SIMULATED / size)));
}

function totalOf(people: PeoplePlan['people']): number {
  return Object.values(people).reduce((sum, size) => sum + size, 0);
}

async function lastCounted({ database }: Dependencies, wave: StoredWave): Promise<StoredWave | null> {
  const waves = await listWaves(database, { surveyId: wave.surveyId, states: ['counted', 'published'] });
  const earlier = waves.filter(({ number }) => number < wave.number);
  return earlier.toSorted((one, other) => other.number - one.number)[0] ?? null;
}

function turnoutOf({ ballots }: Tabulation): number | null {
  const known = ballots.groups.filter(({ expected }) => expected !== undefined);
  const expected = known.reduce((sum, group) => sum + (group.expected ?? 0), 0);
  const received = known.reduce((sum, group) => sum + group.received, 0);
  return expected > 0 && received > 0 ? Math.min(1, received / expected) : null;
}

async function peopleOf(dependencies: Dependencies, wave: StoredWave): Promise<Readonly<Record<string, number>>> {
  const { roll } = { roll: undefined, ...(await rollGroupsOf(dependencies, wave)) };
  return Object.fromEntries(
    wave.groups.map(({ id, expected }) => [
      id,
      roll?.find(({ groupId }) => groupId === id)?.size ?? expected ?? SUPPOSED_PEOPLE,
    ]),
  );
}
