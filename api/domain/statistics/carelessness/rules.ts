/** What makes a row suspicious. Each rule has its own cut-off; none of them is proof, and none deletes anything. */
export type CarelessnessRule =
  /** The longest run of equal answers is at least so long. */
  | { readonly kind: 'longest-run'; readonly atLeast: number }
  /** Runs of equal answers are on average at least so long. */
  | { readonly kind: 'average-run'; readonly atLeast: number }
  /** The standard deviation of the person's own answers is at most this, of people with enough answers. */
  | { readonly kind: 'within-person-deviation'; readonly atMost: number; readonly minimumAnswered: number }
  /** D² is above the 1 − `significance` quantile of the chi-square distribution. */
  | { readonly kind: 'mahalanobis'; readonly significance: number }
  /** At least so many rows, this one included, are alike in every item, of rows with enough answers. */
  | { readonly kind: 'duplicates'; readonly rows: number; readonly minimumAnswered: number }
  /** The band of the time per item is below this one: 1 for less than two seconds. */
  | { readonly kind: 'pace'; readonly below: number };

/**
 * Our setting: limits of runs were published for one inventory each or from the distribution of one sample, and the R
 * package careless 1.2.2 leaves the limit to its user; ten is the default of `detect_straightlining` in the R package DCC
 * 1.2.1. Fewer equal answers in a row are given with care too. Where one option takes 70 % of the answers, as "satisfied"
 * often does, 0.7⁶ = 12 % of people would give it six times by chance, which is as many as are careless at all (Meade and
 * Craig 2012, see answer-runs), and 0.7¹⁰ = 3 % ten times. No careful volunteer gave 6 to 14 in a row of one of five
 * options in 240 items (P. T. Costa, R. R. McCrae, Revised NEO Personality Inventory, professional manual, 1992).
 */
export const FEWEST_EQUAL = 10;

/**
 * Our setting, as no published floor is known to us. With fewer answers two people are alike by chance. If two answers to
 * one item agree with probability ½, which is what two options at 70 and 10 % and less make, a row has a twin among
 * 10,000 with probability 10⁴ · 0.5²⁰ = 1 % at twenty items, and is hardly ever without one at ten. Exact likeness was
 * studied in interviews of some hundred questions (Kuriakose and Robbins 2016, see duplicate-vectors).
 */
const FEWEST_ALIKE = 20;

/**
 * The rules to begin with: a run over half of the items or more (P. G. Curran, Methods for the detection of carelessly
 * invalid responses in survey data, Journal of Experimental Social Psychology 66 (2016) 4–19) and of ten answers at
 * least, equal answers throughout, Mahalanobis at 0.001, two complete rows alike, less than two seconds per item (Huang
 * et al. 2012, see pace-shares). Neither the deviation nor the average run has a published cut-off that holds for every
 * questionnaire. What the items are too few for is 'too-few' (see flag-rows).
 */
export function usualRules(items: number): readonly CarelessnessRule[] {
  return [
    { kind: 'longest-run', atLeast: Math.max(FEWEST_EQUAL, Math.ceil(items / 2)) },
    { kind: 'within-person-deviation', atMost: 0, minimumAnswered: FEWEST_EQUAL },
    { kind: 'mahalanobis', significance: 0.001 },
    { kind: 'duplicates', rows: 2, minimumAnswered: Math.max(FEWEST_ALIKE, items) },
    { kind: 'pace', below: 1 },
  ];
}

/** How many answers a row must have before the rule can hit it. */
export function answersNeeded(rule: CarelessnessRule): number {
  if (rule.kind === 'longest-run') return rule.atLeast;
  return 'minimumAnswered' in rule ? rule.minimumAnswered : 0;
}
