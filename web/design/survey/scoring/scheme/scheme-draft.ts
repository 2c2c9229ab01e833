import type { ItemsQuestion, Questionnaire, QuestionId, TargetsQuestion } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { SCALE_PRESETS, type ScalePreset } from '#domain/questionnaire/scale-presets';
import type { SchemeProblem } from '#domain/scoring/check-scheme';
import type { FrozenScheme } from '#domain/scoring/frozen-scheme';
import { optionScores } from '#domain/scoring/option-scores';
import { type GroupStatistic, type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { WaveSettings } from '#domain/survey/model';

/** In the order in which a count applies them; what is analysed beside the scores comes last. */
export const SCHEME_SECTIONS = [
  'scores',
  'validity',
  'dont-know',
  'trimming',
  'statistic',
  'missing-group',
  'analysis',
] as const;
export type SchemeSection = (typeof SCHEME_SECTIONS)[number];

export type ScaledQuestion = ItemsQuestion | TargetsQuestion;

export function scaledQuestions(questionnaire: Questionnaire): readonly ScaledQuestion[] {
  return questionsOf(questionnaire).filter((question): question is ScaledQuestion => 'scale' in question);
}

/** Sections with something to act on: a poll rates no units, so that it has no cards to trim. What was set is shown anyway. */
export function shownSections(questionnaire: Questionnaire, scheme: ScoringScheme): readonly SchemeSection[] {
  const scaled = scaledQuestions(questionnaire);
  const rates = scaled.some(({ kind }) => kind === 'targets');
  const changed = changedSections(scheme);
  const applies: Readonly<Record<SchemeSection, boolean>> = {
    scores: scaled.length > 0,
    validity: true,
    'dont-know': rates,
    trimming: rates,
    statistic: rates,
    'missing-group': rates,
    analysis: false,
  };
  return SCHEME_SECTIONS.filter((section) => applies[section] || changed.includes(section));
}

/** Where a scheme differs from the usual one. */
export function changedSections(scheme: ScoringScheme): readonly SchemeSection[] {
  return differingSections(scheme, USUAL_SCHEME);
}

export function differingSections(scheme: ScoringScheme, other: ScoringScheme): readonly SchemeSection[] {
  return SCHEME_SECTIONS.filter((section) =>
    PARTS[section].some((part) => JSON.stringify(scheme[part]) !== JSON.stringify(other[part])),
  );
}

export function withUsual(scheme: ScoringScheme, section: SchemeSection): ScoringScheme {
  const { analysis: _, ...scoring } = scheme;
  if (section === 'analysis') return scoring;
  return PARTS[section].reduce((next, part) => ({ ...next, [part]: USUAL_SCHEME[part] }), scheme);
}

const PARTS: Readonly<Record<SchemeSection, readonly (keyof ScoringScheme)[]>> = {
  scores: ['optionScores'],
  validity: ['validity'],
  'dont-know': ['dontKnow', 'maximumDontKnowShare'],
  trimming: ['trimming'],
  statistic: ['statistic'],
  'missing-group': ['missingGroup'],
  analysis: ['analysis'],
};

/** The choices of another version, without the groups and points that were frozen with it. */
export function choicesOf(version: FrozenScheme): ScoringScheme {
  const { format: _format, groups: _groups, minimumGroupSize: _minimum, fullPoints: _points, ...scheme } = version;
  return scheme;
}

/** The usual scheme leaves no trace in the settings. */
export function settingsWithScheme(settings: WaveSettings, scheme: ScoringScheme): WaveSettings {
  const { scheme: _, ...rest } = settings;
  return changedSections(scheme).length === 0 ? rest : { ...rest, scheme };
}

/** Own scores of a question for this wave, in the order of its options. */
export function withScores(
  scheme: ScoringScheme,
  own: { readonly question: Pick<ScaledQuestion, 'id' | 'scale'>; readonly scores: readonly number[] },
): ScoringScheme {
  const { id, scale } = own.question;
  const scores = Object.fromEntries(
    scale.options.map((option, index) => [option.id, own.scores[index] ?? option.score]),
  );
  return { ...scheme, optionScores: { ...scheme.optionScores, [id]: scores } };
}

export function withoutScores(scheme: ScoringScheme, id: QuestionId): ScoringScheme {
  const { [id]: _, ...others } = scheme.optionScores;
  return { ...scheme, optionScores: others };
}

/** Presets for scales of so many options, one for each way to score them. */
export function scorePresets(options: number): readonly ScalePreset[] {
  const fitting = SCALE_PRESETS.filter(({ scale }) => scale.options.length === options);
  return fitting.filter((preset, index) => fitting.findIndex((other) => hasScores(other, preset)) === index);
}

function hasScores(one: ScalePreset, other: ScalePreset): boolean {
  return scoresOf(one).join() === scoresOf(other).join();
}

/** Worst first. */
export function scoresOf({ scale }: Pick<ScaledQuestion, 'scale'>): readonly number[] {
  return scale.options.map(({ score }) => score);
}

type ProblemCode = SchemeProblem['code'];
type PlanCode = Extract<ProblemCode, `plan.${string}`>;

export function sectionOf({ code }: SchemeProblem): SchemeSection {
  return isPlanCode(code) ? 'analysis' : PLACES[code];
}

function isPlanCode(code: ProblemCode): code is PlanCode {
  return code.startsWith('plan.');
}

const PLACES: Readonly<Record<Exclude<ProblemCode, PlanCode>, SchemeSection>> = {
  'scheme.question-unknown': 'scores',
  'scheme.option-unknown': 'scores',
  'scheme.score-out-of-range': 'scores',
  'scheme.scores-not-ascending': 'scores',
  'scheme.floor-above-zero': 'scores',
  'scheme.too-many-rules': 'validity',
  'scheme.rule-id-duplicate': 'validity',
  'scheme.rule-not-for-cards': 'validity',
  'scheme.likeness-only-flags': 'validity',
  'scheme.threshold-out-of-range': 'validity',
  'scheme.rule-out-of-reach': 'validity',
  'scheme.dont-know-out-of-range': 'dont-know',
  'scheme.trimming-out-of-range': 'trimming',
  'scheme.winsorising-shows-single-cards': 'trimming',
  'scheme.statistic-out-of-range': 'statistic',
};

/** Numbers out of range may be no numbers at all, such as an emptied field: they wait until they are mended. */
export function isSendable(problems: readonly SchemeProblem[]): boolean {
  return problems.every(({ code, severity }) => severity === 'warning' || !code.endsWith('-out-of-range'));
}

/** Where units are not rated, the first scale stands for them. */
export function ratedQuestion(questionnaire: Questionnaire): ScaledQuestion | undefined {
  const scaled = scaledQuestions(questionnaire);
  return scaled.find(({ kind }) => kind === 'targets') ?? scaled[0];
}

/** What its options are worth, worst first. */
export function ratedScores(questionnaire: Questionnaire, scheme: ScoringScheme): readonly number[] {
  const question = ratedQuestion(questionnaire);
  return question === undefined ? [0, 100] : optionScores(question, scheme);
}

/** Satisfied begins with the second best option, dissatisfied ends below the middle. */
export function firstStatistic(kind: GroupStatistic['kind'], scores: readonly number[]): GroupStatistic {
  const from = scores.at(-2) ?? 0;
  const below = Math.min(from, scores[Math.floor((scores.length - 1) / 2)] ?? 0);
  switch (kind) {
    case 'mean':
    case 'top-share':
      return { kind };
    case 'satisfied-share':
      return { kind, from };
    case 'net-share':
      return { kind, from, below };
  }
}
