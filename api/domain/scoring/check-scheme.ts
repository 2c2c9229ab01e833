import { checkPlan, PLAN_PROBLEMS } from '#domain/analysis/plan/check-plan';
import { releaseRulesOf } from '#domain/disclosure/release-rules';
import type { Questionnaire, ScaleOption } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { WaveSettings } from '#domain/survey/model';
import { schemeOf } from './frozen-scheme';
import { MOST_RULES } from './judge';
import { rulesOutOfReach } from './rule-reach';
import type { ScoringScheme } from './scheme';
import type { ValidityRule, ValidityTest } from './validity-rule';

export const SCHEME_PROBLEMS = [
  'scheme.question-unknown',
  'scheme.option-unknown',
  'scheme.score-out-of-range',
  'scheme.scores-not-ascending',
  'scheme.floor-above-zero',
  'scheme.too-many-rules',
  'scheme.rule-id-duplicate',
  'scheme.rule-not-for-cards',
  'scheme.likeness-only-flags',
  'scheme.threshold-out-of-range',
  'scheme.rule-out-of-reach',
  'scheme.trimming-out-of-range',
  'scheme.winsorising-shows-single-cards',
  'scheme.dont-know-out-of-range',
  'scheme.statistic-out-of-range',
  ...PLAN_PROBLEMS,
] as const;

/** What is wrong with a scheme, and where: the question, option or rule. Only warnings leave a wave free to open. */
export interface SchemeProblem {
  readonly code: (typeof SCHEME_PROBLEMS)[number];
  readonly severity: 'error' | 'warning';
  readonly details?: Readonly<Record<string, string | number>>;
}

export function checkScheme(settings: WaveSettings, questionnaire: Questionnaire): readonly SchemeProblem[] {
  const scheme = schemeOf(settings);
  const errors = [
    ...scoreProblems(scheme, questionnaire),
    ...ruleProblems(scheme.validity),
    ...trimmingProblems(scheme, releaseRulesOf(settings).suppression),
    ...policyProblems(scheme),
    ...checkPlan(scheme, questionnaire),
  ];
  return [
    ...errors.map((problem) => ({ ...problem, severity: 'error' as const })),
    ...floorWarnings(scheme, questionnaire),
    ...reachWarnings(scheme, questionnaire),
  ];
}

type Found = Omit<SchemeProblem, 'severity'>;

function scoreProblems({ optionScores }: ScoringScheme, questionnaire: Questionnaire): readonly Found[] {
  const scales = new Map(scalesOf(questionnaire).map(({ id, options }) => [id, options]));
  return Object.entries(optionScores).flatMap(([question, scores]): readonly Found[] => {
    const options = scales.get(question);
    if (options === undefined) return [{ code: 'scheme.question-unknown', details: { question } }];
    const unknown = Object.keys(scores).find((option) => options.every(({ id }) => id !== option));
    if (unknown !== undefined) return [{ code: 'scheme.option-unknown', details: { question, option: unknown } }];
    return rangeProblems(question, worthOf(options, scores));
  });
}

function rangeProblems(question: string, worth: readonly number[]): readonly Found[] {
  const outside = worth.findIndex((score) => !isWithin(score, 0, 100));
  if (outside >= 0) return [{ code: 'scheme.score-out-of-range', details: { question, position: outside + 1 } }];
  const falling = worth.findIndex((score, index) => index > 0 && score < (worth[index - 1] ?? score));
  return falling < 0 ? [] : [{ code: 'scheme.scores-not-ascending', details: { question, position: falling + 1 } }];
}

/** As for the questionnaire's own scales: a worst answer above 0 lifts every result and has to be known. */
function floorWarnings({ optionScores }: ScoringScheme, questionnaire: Questionnaire): readonly SchemeProblem[] {
  return scalesOf(questionnaire).flatMap(({ id, options }): readonly SchemeProblem[] => {
    const scores = optionScores[id];
    const [floor = 0] = scores === undefined ? [] : worthOf(options, scores);
    const details = { question: id, floor };
    return floor > 0 ? [{ code: 'scheme.floor-above-zero', severity: 'warning', details }] : [];
  });
}

/** It harms nobody, but whoever set it believes that it does something. */
function reachWarnings({ validity }: ScoringScheme, questionnaire: Questionnaire): readonly SchemeProblem[] {
  const possible = validity.filter((rule) => ruleFindings(rule).length === 0);
  return rulesOutOfReach(possible, questionnaire).map((found) => ({
    code: 'scheme.rule-out-of-reach',
    severity: 'warning',
    details: { ...found },
  }));
}

function scalesOf(questionnaire: Questionnaire) {
  return questionsOf(questionnaire).flatMap((question) =>
    'scale' in question ? [{ id: question.id, options: question.scale.options }] : [],
  );
}

function worthOf(options: readonly ScaleOption[], scores: Readonly<Record<string, number>>): readonly number[] {
  return options.map(({ id, score }) => scores[id] ?? score);
}

function ruleProblems(rules: readonly ValidityRule[]): readonly Found[] {
  const tooMany: readonly Found[] =
    rules.length > MOST_RULES
      ? [{ code: 'scheme.too-many-rules', details: { count: rules.length, limit: MOST_RULES } }]
      : [];
  const twice = rules.find(({ id }, index) => rules.findIndex((rule) => rule.id === id) !== index);
  return [
    ...tooMany,
    ...(twice === undefined ? [] : [{ code: 'scheme.rule-id-duplicate', details: { rule: twice.id } } as const]),
    ...rules.flatMap(ruleFindings),
  ];
}

const BALLOT_TESTS: ReadonlySet<ValidityTest['kind']> = new Set(['longest-run', 'too-fast', 'duplicates']);

function ruleFindings({ id, scope, test, action }: ValidityRule): readonly Found[] {
  const details = { rule: id };
  if (scope === 'card' && BALLOT_TESTS.has(test.kind)) return [{ code: 'scheme.rule-not-for-cards', details }];
  if (test.kind === 'duplicates' && action === 'void') return [{ code: 'scheme.likeness-only-flags', details }];
  return isPossible(test) ? [] : [{ code: 'scheme.threshold-out-of-range', details }];
}

function isPossible(test: ValidityTest): boolean {
  switch (test.kind) {
    case 'all-equal':
    case 'all-top':
    case 'longest-run':
      return Number.isInteger(test.ratings) && test.ratings >= 2;
    case 'too-many-high':
    case 'too-many-low':
      return isWithin(test.score, 0, 100) && Number.isInteger(test.most) && test.most >= 0;
    case 'too-few-low':
      return isWithin(test.score, 0, 100) && Number.isInteger(test.least) && test.least >= 1;
    case 'forced-distribution':
      return isWithin(test.score, 0, 100) && isWithin(test.lowest, 0, test.highest) && isWithin(test.highest, 0, 1);
    case 'top-share':
    case 'answered-share':
      return test.share > 0 && test.share <= 1;
    case 'too-fast':
      return true;
    case 'duplicates':
      return Number.isInteger(test.ballots) && test.ballots >= 2;
  }
}

/** Cutting more than a quarter at each end leaves less of a group than it takes away. */
const MOST_CUT = 0.25;

/** A winsorised mean beside the counts of the cards kept tells what two single cards were worth. */
function trimmingProblems({ trimming }: ScoringScheme, suppression: boolean): readonly Found[] {
  if (trimming.kind === 'none') return [];
  const possible =
    trimming.kind === 'share'
      ? trimming.share > 0 && trimming.share <= MOST_CUT
      : Number.isInteger(trimming.each) && trimming.each >= 1 && trimming.above >= 4 * trimming.each;
  if (!possible) return [{ code: 'scheme.trimming-out-of-range' }];
  return trimming.cut === 'winsorise' && suppression ? [{ code: 'scheme.winsorising-shows-single-cards' }] : [];
}

function policyProblems({ dontKnow, maximumDontKnowShare, statistic }: ScoringScheme): readonly Found[] {
  const dontKnowFits = dontKnow.kind === 'exclude' || isWithin(dontKnow.score, 0, 100);
  return [
    ...(dontKnowFits && maximumDontKnowShare > 0 && maximumDontKnowShare <= 1
      ? []
      : [{ code: 'scheme.dont-know-out-of-range' } as const]),
    ...(hasPossibleThresholds(statistic) ? [] : [{ code: 'scheme.statistic-out-of-range' } as const]),
  ];
}

function hasPossibleThresholds(statistic: ScoringScheme['statistic']): boolean {
  if (statistic.kind === 'satisfied-share') return isWithin(statistic.from, 0, 100);
  if (statistic.kind !== 'net-share') return true;
  return isWithin(statistic.from, 0, 100) && isWithin(statistic.below, 0, statistic.from);
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
