import type { ValidityRule, ValidityTest } from '#domain/scoring/validity-rule';
import { freshId } from '../../../../lib/entry-list';

export type TestKind = ValidityTest['kind'];

/** As the menu offers them: what organizers write into their rules first, signs of carelessness last. */
export const TEST_KINDS = [
  'all-equal',
  'all-top',
  'top-share',
  'too-many-high',
  'too-many-low',
  'too-few-low',
  'forced-distribution',
  'answered-share',
  'longest-run',
  'too-fast',
  'duplicates',
] as const satisfies readonly TestKind[];

/** A rule as it is when it is added: possible, and of signs that prove nothing a flag only. */
export function newRule(rules: readonly ValidityRule[], kind: TestKind): ValidityRule {
  const id = freshId(
    'r',
    rules.map((rule) => rule.id),
  );
  return { id, scope: 'ballot', test: FIRST_TESTS[kind], action: ONLY_SIGNS.has(kind) ? 'flag' : 'void' };
}

/** Limits like those of a published vote of 2012 (three at most of 90 or more, at least two under 70), and common ones. */
const FIRST_TESTS: Readonly<Record<TestKind, ValidityTest>> = {
  'all-equal': { kind: 'all-equal', ratings: 5 },
  'all-top': { kind: 'all-top', ratings: 5 },
  'top-share': { kind: 'top-share', share: 0.9 },
  'too-many-high': { kind: 'too-many-high', score: 90, most: 3 },
  'too-many-low': { kind: 'too-many-low', score: 70, most: 2 },
  'too-few-low': { kind: 'too-few-low', score: 70, least: 2 },
  'forced-distribution': { kind: 'forced-distribution', score: 90, lowest: 0.1, highest: 0.3 },
  'answered-share': { kind: 'answered-share', share: 0.5 },
  'longest-run': { kind: 'longest-run', ratings: 20 },
  'too-fast': { kind: 'too-fast', secondsPerRating: 2 },
  duplicates: { kind: 'duplicates', ballots: 5 },
};

const ONLY_SIGNS: ReadonlySet<TestKind> = new Set(['longest-run', 'too-fast', 'duplicates']);

export function mayJudgeCards(kind: TestKind): boolean {
  return !ONLY_SIGNS.has(kind);
}

/** Likeness is not yet fraud. */
export function mayVoid(kind: TestKind): boolean {
  return kind !== 'duplicates';
}

/** A limit of a test and what it may be. */
export interface RuleFigure {
  readonly part: 'ratings' | 'score' | 'most' | 'least' | 'share' | 'lowest' | 'highest' | 'ballots';
  readonly value: number;
  readonly minimum: number;
  readonly whole: boolean;
}

/** In the order of the sentence; how fast is chosen, not entered. */
export function figuresOf(test: ValidityTest): readonly RuleFigure[] {
  switch (test.kind) {
    case 'all-equal':
    case 'all-top':
    case 'longest-run':
      return [{ part: 'ratings', value: test.ratings, minimum: 2, whole: true }];
    case 'too-many-high':
    case 'too-many-low':
      return [
        { part: 'score', value: test.score, minimum: 0, whole: false },
        { part: 'most', value: test.most, minimum: 0, whole: true },
      ];
    case 'too-few-low':
      return [
        { part: 'score', value: test.score, minimum: 0, whole: false },
        { part: 'least', value: test.least, minimum: 1, whole: true },
      ];
    case 'forced-distribution':
      return [
        { part: 'score', value: test.score, minimum: 0, whole: false },
        { part: 'lowest', value: test.lowest, minimum: 0, whole: false },
        { part: 'highest', value: test.highest, minimum: test.lowest, whole: false },
      ];
    case 'top-share':
    case 'answered-share':
      return [{ part: 'share', value: test.share, minimum: SMALLEST_SHARE, whole: false }];
    case 'too-fast':
      return [];
    case 'duplicates':
      return [{ part: 'ballots', value: test.ballots, minimum: 2, whole: true }];
  }
}

/** 0 is no share; a hundredth of a per cent is. */
const SMALLEST_SHARE = 0.0001;

export function withFigure(rule: ValidityRule, { part, value }: Pick<RuleFigure, 'part' | 'value'>): ValidityRule {
  return part in rule.test ? { ...rule, test: { ...rule.test, [part]: value } } : rule;
}
