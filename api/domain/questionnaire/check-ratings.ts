import type { Finding } from './draft-problem';
import { LIMITS } from './limits';
import type {
  Criterion,
  ItemsQuestion,
  LocalizedText,
  OptionScale,
  Target,
  TargetSelection,
  TargetsQuestion,
} from './model';

export function itemsFindings({ items, scale }: ItemsQuestion): readonly Finding[] {
  const findings: Finding[] = [];
  if (items.length === 0) findings.push({ code: 'items.none' });
  if (items.length > LIMITS.items) {
    findings.push({ code: 'items.too-many', details: { count: items.length, limit: LIMITS.items } });
  }
  findings.push(
    ...emptyFindings(
      'items.label-empty',
      items.map(({ label }) => label),
    ),
  );
  const isImported = scale.options.every(({ label }) => isNumber(label.zh));
  return [...findings, ...scaleFindings(scale, isImported ? LIMITS.importedScaleOptions : LIMITS.scaleOptions)];
}

/** The options of a scale that was made of the numbers in a file are called as they stood there. */
function isNumber(label: string): boolean {
  return label.trim() !== '' && Number.isFinite(Number(label));
}

export function targetsFindings({ criteria, scale, selection, ...rest }: TargetsQuestion): readonly Finding[] {
  const limit = selection.kind === 'listed' ? LIMITS.importedScaleOptions : LIMITS.scaleOptions;
  return [...criteriaFindings(criteria), ...scaleFindings(scale, limit), ...selectionFindings({ selection, ...rest })];
}

/** Weights only count against each other, as 2 to 1; so large ones were meant as per cent. */
const LEAST_AS_PER_CENT = 50;

/** 33.3 thrice is meant as 100. */
const THIRDS_OF_100 = 0.1;

function criteriaFindings(criteria: readonly Criterion[]): readonly Finding[] {
  if (criteria.length === 0) return [{ code: 'criteria.none' }];
  const findings: Finding[] = [];
  if (criteria.length > LIMITS.criteria) {
    findings.push({ code: 'criteria.too-many', details: { count: criteria.length, limit: LIMITS.criteria } });
  }
  const negative = criteria.findIndex(({ weight }) => !(weight >= 0));
  if (negative >= 0) findings.push({ code: 'criteria.weight-negative', details: { criterion: negative + 1 } });
  if (criteria.every(({ weight }) => weight === 0)) findings.push({ code: 'criteria.weights-zero' });
  const sum = Math.round(criteria.reduce((total, { weight }) => total + weight, 0) * 100) / 100;
  if (sum >= LEAST_AS_PER_CENT && Math.abs(sum - 100) > THIRDS_OF_100)
    findings.push({ code: 'criteria.weights-not-100', details: { sum } });
  return [
    ...findings,
    ...emptyFindings(
      'criteria.title-empty',
      criteria.map(({ title }) => title),
    ),
  ];
}

type Selected = Pick<TargetsQuestion, 'selection' | 'categories' | 'targets'>;

function selectionFindings({ selection, categories, targets }: Selected): readonly Finding[] {
  const findings: Finding[] = [];
  if (targets.length > LIMITS.targets) {
    findings.push({ code: 'targets.too-many', details: { count: targets.length, limit: LIMITS.targets } });
  }
  if (selectsNone(selection, targets)) findings.push({ code: 'targets.none-selected' });
  const known = new Set(categories.map(({ id }) => id));
  const stray = targets.find(({ category }) => !known.has(category));
  if (stray) findings.push({ code: 'targets.unknown-category', details: { target: stray.id } });
  return findings;
}

function selectsNone(selection: TargetSelection, targets: readonly Target[]): boolean {
  switch (selection.kind) {
    case 'all':
      return false;
    case 'listed':
      return targets.length === 0;
    case 'categories':
      return selection.categoryIds.length === 0;
    case 'units':
      return selection.unitCodes.length === 0;
  }
}

/**
 * Options stand worst first with rising scores. A worst option above 0 only warns: such scales are in use, but they
 * lift every result. In the published case (3-scoring, C11) 76/2/2/85 votes on 100/90/70/50 gave a satisfaction of
 * 73.76 though 48.5 % were satisfied.
 */
function scaleFindings({ options }: OptionScale, limit: number): readonly Finding[] {
  const count = options.length;
  if (count < 2) return [{ code: 'scale.too-few-options', details: { count } }];
  const findings: Finding[] = [];
  if (count > limit) findings.push({ code: 'scale.too-many-options', details: { count, limit } });
  const scores = options.map(({ score }) => score);
  const outside = scores.findIndex((score) => !(score >= 0 && score <= 100));
  if (outside >= 0) findings.push({ code: 'scale.score-out-of-range', details: { option: outside + 1 } });
  const falling = scores.findIndex((score, index) => index > 0 && !(score > (scores[index - 1] ?? score)));
  if (falling >= 0) findings.push({ code: 'scale.not-ascending', details: { option: falling + 1 } });
  const [floor = 0] = scores;
  if (floor > 0) findings.push({ code: 'scale.floor-above-zero', details: { floor } });
  return [
    ...findings,
    ...emptyFindings(
      'scale.label-empty',
      options.map(({ label }) => label),
    ),
  ];
}

type EmptyCode = 'items.label-empty' | 'scale.label-empty' | 'criteria.title-empty';

function emptyFindings(code: EmptyCode, texts: readonly LocalizedText[]): readonly Finding[] {
  const empty = texts.findIndex(({ zh }) => zh.trim() === '');
  return empty < 0 ? [] : [{ code, details: { position: empty + 1 } }];
}
