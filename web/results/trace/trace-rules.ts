import type { TraceRule } from '#domain/figures/trace/trace-node';
import type { ValidityRule } from '#domain/scoring/validity-rule';
import { formatNumber, formatPercent } from '../../lib/format';
import { resultWords, traceWords as words } from '../../lib/words';
import type { Rule } from '../points/points-step';
import { ruleText, toldCount } from '../rule-account';

/** A rule of the scheme by name, what it says, and whether it made a difference here. */
export function ruleLine({ rule, applied, details }: TraceRule, validity: readonly ValidityRule[]): Rule {
  const said = detailText({ rule, applied, details }, validity);
  const effect = applied ? words().applied : words().notApplied;
  return [words().rules[rule], said === '' ? effect : said + resultWords().brackets(effect)];
}

function detailText({ rule, details }: TraceRule, validity: readonly ValidityRule[]): string {
  const texts = words().ruleTexts;
  const text = (name: string) => String(details[name] ?? '');
  const told = (name: string) => toldCount(details[name]);
  switch (rule) {
    case 'linear-points':
      return texts.fullPoints(text('fullPoints'));
    case 'rater-weights':
      return texts.total(text('total'));
    case 'minimum-group-size':
      return texts.minimum(text('minimum'));
    case 'missing-group':
      return wordOf(texts.policies, text('policy'));
    case 'maximum-dont-know':
      return Number(details['share']) >= 1 ? texts.unlimited : texts.share(formatPercent(Number(details['share']), 0));
    case 'statistic':
      return wordOf(texts.statistics, text('kind'));
    case 'option-scores':
      return '';
    case 'criterion-weights':
      return texts.criteria(text('criteria'));
    case 'trimming':
      return trimmingText(details);
    case 'dont-know':
      return details['score'] === undefined ? texts.dontKnowExcluded : texts.dontKnowScored(text('score'));
    case 'finite-population':
      return details['size'] === undefined ? '' : texts.population(formatNumber(Number(details['size'])));
    case 'validity':
      return texts.validity(ruleText(validity, text('id')), told('hits'), told('decided'));
  }
}

function trimmingText(details: TraceRule['details']): string {
  const texts = words().ruleTexts;
  const text = (name: string) => String(details[name] ?? '');
  if (details['kind'] === 'none') return texts.trimNone;
  const rule =
    details['kind'] === 'count'
      ? texts.trimCount(text('each'), text('above'))
      : texts.trimShare(formatPercent(Number(details['share']), 0));
  const said = details['cut'] === 'winsorise' ? texts.winsorised(rule) : rule;
  return Number(details['cards']) === 0 ? said : [said, texts.trimmed(text('cards'))].join(resultWords().clauseComma);
}

function wordOf(texts: Readonly<Record<string, string>>, key: string): string {
  return texts[key] ?? key;
}
