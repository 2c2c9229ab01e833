import type { SchemeProblem } from '#domain/scoring/check-scheme';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { ValidityRule, ValidityTest } from '#domain/scoring/validity-rule';
import { formatDecimal } from '../../../../lib/format';
import type { RuleText } from '../../../../lib/dictionaries/design/scoring-rules.zh';
import { scoringWords } from '../../../../lib/words';
import { changedSections } from './scheme-draft';

/** 7.5 but 7, not 7.50; a gap for what comes of an emptied field. */
export function plainFigure(value: number): string {
  if (!Number.isFinite(value)) return GAP;
  const digits = [0, 1].find((count) => Number(value.toFixed(count)) === Number(value.toFixed(2))) ?? 2;
  return formatDecimal(value, digits);
}

const GAP = '—';

/** 12.5% of a share between 0 and 1. */
export function plainPercent(share: number): string {
  return `${plainFigure(100 * share)}%`;
}

/** A rule as members and leaders read it. `rates` says whether ballots hold cards of units. */
export function ruleText({ scope, test, action }: ValidityRule, rates: boolean): string {
  const words = scoringWords();
  const which = words.tests[test.kind][scope](figuresOf(test, rates));
  return words.rules.sentence[scope][action](which);
}

function figuresOf(test: ValidityTest, rates: boolean): RuleText {
  const { cards, ratings } = scoringWords().rules;
  const count = countIn(test);
  return {
    count,
    what: rates ? cards(count) : ratings(count),
    score: 'score' in test ? plainFigure(test.score) : '',
    share: shareIn(test),
    seconds: 'secondsPerRating' in test ? plainFigure(test.secondsPerRating) : '',
  };
}

function shareIn(test: ValidityTest): string {
  if ('lowest' in test) return scoringWords().rules.between(plainPercent(test.lowest), plainPercent(test.highest));
  return 'share' in test ? plainPercent(test.share) : '';
}

function countIn(test: ValidityTest): string {
  if ('ratings' in test) return plainFigure(test.ratings);
  if ('most' in test) return plainFigure(test.most);
  if ('least' in test) return plainFigure(test.least);
  return 'ballots' in test ? plainFigure(test.ballots) : '';
}

/** Of a limit, what it may be: the scheme tells which. */
export function problemText({ code, details = {} }: SchemeProblem, { validity, trimming }: ScoringScheme): string {
  const { problems, thresholds, trimmingLimits } = scoringWords();
  const rule = validity.find(({ id }) => id === details['rule']);
  if (code === 'scheme.threshold-out-of-range' && rule) return thresholds[rule.test.kind];
  if (code === 'scheme.trimming-out-of-range' && trimming.kind !== 'none') return trimmingLimits[trimming.kind];
  return problems[code](details);
}

/** More would be a list, not a title. */
const MOST_NAMES = 3;

export function findingOf(scheme: ScoringScheme, problems: readonly SchemeProblem[]): string {
  const { title, sections, listSeparator } = scoringWords();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return title.wrong(errors);
  const changed = changedSections(scheme).map((section) => sections[section].title);
  if (changed.length === 0) return title.usual;
  return changed.length > MOST_NAMES ? title.changedMany(changed.length) : title.changed(changed.join(listSeparator));
}
