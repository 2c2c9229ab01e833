import type { PublicationProblem } from '#domain/disclosure/check-publication';
import { publicationOf } from '#domain/disclosure/publication-plan';
import { checkQuestionnaire } from '#domain/questionnaire/check';
import { estimateEffort } from '#domain/questionnaire/estimate';
import type { LocalizedText, QuestionId, Questionnaire, TargetsQuestion } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { hasBox } from '#domain/survey/collection';
import { checkScheme, type SchemeProblem } from '#domain/scoring/check-scheme';
import { schemeOf } from '#domain/scoring/frozen-scheme';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { RaterGroup, Wave } from '#domain/survey/model';
import { checkReadiness, type ReadinessProblem, type RollGroup } from '#domain/survey/readiness';
import { LONG_MINUTES } from '../draft/long-minutes';
import type { NamedPlan } from '../publication/plan-names';
import { tableCount } from '../publication/tables/shown-tables';
import { changedSections, ratedQuestion, ratedScores } from '../scoring/scheme/scheme-draft';

export const OPENING_CHECK_IDS = [
  'questionnaire',
  'english',
  'targets',
  'minutes',
  'groups',
  'expected',
  'roll',
  'minimum',
  'scheme',
  'times',
  'purpose',
  'key',
] as const;
export type OpeningCheckId = (typeof OPENING_CHECK_IDS)[number];

/** `ok` is done, `look` may stay as it is, `open` keeps the wave from being opened. */
export type CheckStatus = 'ok' | 'look' | 'open';

/** The facts that the checklist states; what each of them says in words is the page's business. */
export interface OpeningFacts {
  readonly questions: number;
  readonly pages: number;
  readonly errors: number;
  readonly missingEnglish: number;
  /** How many of these are names of units and their categories. */
  readonly missingUnitEnglish: number;
  /** Undefined where no question rates units. */
  readonly targets: { readonly count: number; readonly criteria: number } | undefined;
  /** Titles of ratings that only some are asked. */
  readonly ratingsOfSome: readonly LocalizedText[];
  readonly minutes: number;
  readonly groups: number;
  readonly weightSum: number;
  readonly expected: number;
  /** Groups for which no expected number is entered. */
  readonly blankExpected: number;
  readonly smallGroups: readonly LocalizedText[];
  /** What the options of the first scale are worth, worst first; undefined where nothing is scored. */
  readonly scores: readonly number[] | undefined;
  readonly scheme: ScoringScheme;
  /** How many the publication plan has. */
  readonly tables: number;
  readonly plan: NamedPlan & { readonly problems: readonly PublicationProblem[] };
  readonly schemeProblems: readonly SchemeProblem[];
  readonly readiness: ReadonlySet<ReturnType<typeof checkReadiness>[number]['code']>;
  readonly hasPurpose: boolean;
  /** Of a wave with a roll: how many are on it, and which groups are too small. */
  readonly roll: RollFacts | undefined;
  /** Whether members answer, or files are imported and nothing else. */
  readonly links: boolean;
}

interface RollFacts {
  readonly people: number;
  readonly smallGroups: readonly LocalizedText[];
  /** People whose group was deleted. */
  readonly strangers: number;
}

interface OpeningInput {
  readonly wave: Pick<Wave, 'title' | 'groups' | 'settings' | 'opensAt' | 'closesAt'>;
  /** With its targets resolved. */
  readonly questionnaire: Questionnaire;
  readonly now: number;
  /** Of a wave with a roll. */
  readonly roll?: readonly RollGroup[];
}

export function openingFacts({ wave, questionnaire, now, roll }: OpeningInput): OpeningFacts {
  const questions = questionsOf(questionnaire);
  const reviews = questions.filter((question): question is TargetsQuestion => question.kind === 'targets');
  const [review] = reviews;
  const scheme = schemeOf(wave.settings);
  const problems = checkReadiness({ wave, questionnaire, now, ...(roll && { roll }) });
  return {
    questions: questions.length,
    pages: questionnaire.pages.length,
    errors: checkQuestionnaire(questionnaire).filter(({ severity }) => severity === 'error').length,
    missingEnglish: missingEnglish(wave, questionnaire),
    missingUnitEnglish: countMissing(reviews.map(({ targets, categories }) => [targets, categories])),
    targets: review && { count: review.targets.length, criteria: review.criteria.length },
    ratingsOfSome: reviews.filter(({ id }) => isOfSome(id, problems)).map(({ title }) => title),
    minutes: estimateEffort(questionnaire).minutes,
    groups: wave.groups.length,
    weightSum: wave.groups.reduce((sum, { weight }) => sum + weight, 0),
    expected: wave.groups.reduce((sum, { expected = 0 }) => sum + expected, 0),
    blankExpected: wave.groups.filter(({ expected }) => expected === undefined).length,
    smallGroups: wave.groups
      .filter(({ expected = Infinity }) => expected < wave.settings.minimumGroupSize)
      .map(({ name }) => name),
    scores: ratedQuestion(questionnaire) && ratedScores(questionnaire, scheme),
    scheme,
    tables: tableCount(publicationOf(wave.settings), { questionnaire, groups: wave.groups }),
    plan: {
      tables: publicationOf(wave.settings).tables,
      wave: { questionnaire, groups: wave.groups },
      problems: problems.flatMap((one) => (one.code === 'wave.publication-has-errors' ? one.problems : [])),
    },
    schemeProblems: checkScheme(wave.settings, questionnaire),
    readiness: new Set(problems.map(({ code }) => code)),
    hasPurpose: wave.settings.purpose.zh.trim() !== '',
    roll: roll && rollFacts(wave.groups, roll, problems),
    links: hasBox(wave),
  };
}

function isOfSome(question: QuestionId, problems: readonly ReadinessProblem[]): boolean {
  return problems.some((problem) => problem.code === 'wave.rating-of-some' && problem.question === question);
}

function rollFacts(
  groups: readonly RaterGroup[],
  roll: readonly RollGroup[],
  problems: readonly ReadinessProblem[],
): RollFacts {
  const small = problems.flatMap((problem) => (problem.code === 'wave.group-too-small' ? [problem.groupId] : []));
  const strangers = problems.flatMap((problem) => (problem.code === 'wave.roll-group-unknown' ? [problem.people] : []));
  return {
    people: roll.reduce((sum, { size }) => sum + size, 0),
    smallGroups: groups.filter(({ id }) => small.includes(id)).map(({ name }) => name),
    strangers: strangers[0] ?? 0,
  };
}

/** The lines of the checklist that apply, each with its status. */
export function openingChecks(facts: OpeningFacts): ReadonlyMap<OpeningCheckId, CheckStatus> {
  const { readiness } = facts;
  const timesWrong =
    readiness.has('wave.no-closing-date') ||
    readiness.has('wave.closing-date-passed') ||
    readiness.has('wave.closes-before-opening');
  const statuses: Readonly<Record<OpeningCheckId, CheckStatus>> = {
    questionnaire: facts.errors > 0 || facts.questions === 0 ? 'open' : 'ok',
    english: facts.missingEnglish > 0 ? 'look' : 'ok',
    targets: TARGET_PROBLEMS.some((code) => readiness.has(code)) ? 'open' : 'ok',
    minutes: facts.minutes > LONG_MINUTES ? 'look' : 'ok',
    groups: readiness.has('wave.no-groups') || readiness.has('wave.weights-not-100') ? 'open' : 'ok',
    expected: facts.smallGroups.length > 0 || facts.blankExpected > 0 || facts.expected === 0 ? 'look' : 'ok',
    roll: ROLL_PROBLEMS.some((code) => readiness.has(code)) ? 'open' : 'ok',
    minimum: MINIMUM_PROBLEMS.some((code) => readiness.has(code)) ? 'open' : 'ok',
    scheme: readiness.has('wave.scheme-has-errors') ? 'open' : facts.schemeProblems.length > 0 ? 'look' : 'ok',
    times: timesWrong ? 'open' : 'ok',
    purpose: facts.hasPurpose ? 'ok' : 'look',
    key: 'ok',
  };
  const missing = new Set<OpeningCheckId>([
    ...(facts.targets === undefined ? (['targets'] as const) : []),
    ...(isUnscored(facts) ? (['scheme'] as const) : []),
    // The roll says how many there are, and its keys are made before the opening, not with it.
    ...(facts.roll === undefined ? (['roll'] as const) : (['expected', 'key'] as const)),
  ]);
  const applies = OPENING_CHECK_IDS.filter((id) => !missing.has(id));
  const shown = facts.links ? applies : applies.filter((id) => !FOR_MEMBERS.includes(id) || statuses[id] === 'open');
  return new Map(shown.map((id) => [id, statuses[id]]));
}

const TARGET_PROBLEMS = ['wave.no-targets', 'wave.rating-of-some'] as const;

const ROLL_PROBLEMS = ['wave.roll-empty', 'wave.group-too-small', 'wave.roll-group-unknown'] as const;

const MINIMUM_PROBLEMS = ['wave.minimum-group-size-too-low', 'wave.publication-has-errors'] as const;

/** What matters to those who answer; in a wave of imported data nobody does. */
const FOR_MEMBERS: readonly OpeningCheckId[] = ['english', 'minutes', 'expected', 'times', 'purpose', 'key'];

/** A poll without scales that nobody has made rules for. */
function isUnscored({ scores, scheme }: OpeningFacts): boolean {
  return scores === undefined && changedSections(scheme).length === 0;
}

/** Texts that members read and that have Chinese words and no English ones. */
function missingEnglish({ title, groups, settings }: OpeningInput['wave'], questionnaire: Questionnaire): number {
  // A wave is called like its questionnaire until it gets a title of its own: that is one text, not two.
  const ownTitle = title.zh === questionnaire.title.zh ? [] : [title];
  return countMissing([questionnaire, ownTitle, groups.map(({ name }) => name), settings.purpose]);
}

function countMissing(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  if (isText(part)) return part.zh.trim() !== '' && (part.en ?? '').trim() === '' ? 1 : 0;
  return Object.values(part).reduce((sum: number, inner) => sum + countMissing(inner), 0);
}

function isText(part: object): part is LocalizedText {
  return 'zh' in part && typeof part.zh === 'string';
}
