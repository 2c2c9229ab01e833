import { For, Show } from 'solid-js';
import type { RuleCount } from '#domain/scoring/rule-counts';
import type { ValidityRule, ValidityTest } from '#domain/scoring/validity-rule';
import type { Tabulation } from '#domain/tabulation/model';
import type { RuleLimits } from '../lib/dictionaries/results/rules.zh';
import { formatNumber, formatPercent } from '../lib/format';
import { resultWords as words } from '../lib/words';

/** What each rule of the scheme hit, and what came of it; nothing where the scheme has no rules. */
export function RuleAccount(props: { readonly tabulation: Tabulation }) {
  const counts = () => ruleCounts(props.tabulation);
  return (
    <Show when={counts().length > 0}>
      <section class="rule-account">
        <h3>{words().rules.title}</h3>
        <table class="figure-table">
          <thead>
            <tr>
              <th scope="col">{words().rules.rule}</th>
              <th scope="col" class="number">
                {words().rules.hits}
              </th>
              <th scope="col" class="number">
                {words().rules.outcome}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={counts()}>{(count) => <RuleRow count={count} rules={rulesOf(props.tabulation)} />}</For>
          </tbody>
        </table>
        <p class="figure-subtitle">{words().rules.note}</p>
      </section>
    </Show>
  );
}

function RuleRow(props: { readonly count: RuleCount; readonly rules: readonly ValidityRule[] }) {
  return (
    <tr>
      <th scope="row">{words().rules.scopes[props.count.scope](ruleText(props.rules, props.count.ruleId))}</th>
      <td class="number">{toldCount(props.count.hits)}</td>
      <td class="number">{words().rules.outcomes[props.count.action](toldCount(props.count.decided))}</td>
    </tr>
  );
}

/** Beside hidden cells a small count is not told. */
export function toldCount(count: unknown): string {
  return typeof count === 'number' ? formatNumber(count) : words().rules.untold;
}

/** Those of ballots, and those of the cards of every review. */
export function ruleCounts({ ballots, reviews }: Tabulation): readonly RuleCount[] {
  return [...(ballots.rules ?? []), ...reviews.flatMap(({ rules = [] }) => rules)];
}

export function rulesOf({ scheme }: Tabulation): readonly ValidityRule[] {
  return scheme?.validity ?? [];
}

/** What a rule looks for. */
export function ruleText(rules: readonly ValidityRule[], ruleId: string): string {
  const rule = rules.find(({ id }) => id === ruleId);
  return rule === undefined ? words().rules.unknown(ruleId) : words().rules.tests[rule.test.kind](limitsOf(rule.test));
}

function limitsOf(test: ValidityTest): RuleLimits {
  return {
    count: countIn(test),
    score: 'score' in test ? String(test.score) : '',
    share: shareIn(test),
    seconds: 'secondsPerRating' in test ? String(test.secondsPerRating) : '',
  };
}

function shareIn(test: ValidityTest): string {
  if ('lowest' in test) return words().rules.between(formatPercent(test.lowest, 0), formatPercent(test.highest, 0));
  return 'share' in test ? formatPercent(test.share, 0) : '';
}

function countIn(test: ValidityTest): string {
  if ('ratings' in test) return formatNumber(test.ratings);
  if ('most' in test) return formatNumber(test.most);
  if ('least' in test) return formatNumber(test.least);
  return 'ballots' in test ? formatNumber(test.ballots) : '';
}
