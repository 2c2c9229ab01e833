import { For, Show } from 'solid-js';
import type { Wave } from '#domain/survey/model';
import type { BallotAccount, GroupAccount, Tabulation } from '#domain/tabulation/model';
import { formatNumber, formatPercent } from '../lib/format';
import { resultWords as words } from '../lib/words';
import { ShareBar } from '../ui/charts/bars';
import { groupLabel, plainText } from './labels';
import { ResponseRates } from './response-rates';
import { RuleAccount } from './rule-account';
import { expectedBallots, leastHeard, overallRate, overfullGroups, rateOf } from './participation';

interface ParticipationPanelProps {
  readonly wave: Wave;
  readonly tabulation: Tabulation;
  /** Weights mean something only where groups are put together into a score. */
  readonly weighted: boolean;
}

/** Who answered: per rater group the weight, what went out, what came in, what counts. */
export function ParticipationPanel(props: ParticipationPanelProps) {
  const texts = () => words().overview.participation;
  const account = () => props.tabulation.ballots;
  return (
    <section class="participation">
      <h2 class="figure-title">{participationTitle(props)}</h2>
      <p class="figure-subtitle">{texts().subtitle}</p>
      <table class="participation-table">
        <thead>
          <tr>
            <th scope="col">{words().group}</th>
            <Show when={props.weighted}>
              <th scope="col" class="number">
                {words().weight}
              </th>
            </Show>
            <th scope="col" class="number participation-wide">
              {texts().expected}
            </th>
            <th scope="col" class="number">
              {texts().received}
              <span class="participation-narrow">/{texts().expected}</span>
            </th>
            <th scope="col">{texts().rate}</th>
            <th scope="col" class="number participation-wide">
              {texts().counted}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={account().groups}>
            {(group) => (
              <tr>
                <th scope="row">{groupLabel(props.wave, group.groupId)}</th>
                <Show when={props.weighted}>
                  <td class="number">{plainText(group.weight)}%</td>
                </Show>
                <Figures group={group} rate={rateOf(group)} />
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <TotalRow account={account()} weighted={props.weighted} />
        </tfoot>
      </table>
      <Show when={overfullNames(props)}>
        {(names) => <p class="figure-subtitle">{texts().moreThanExpected(names())}</p>}
      </Show>
      <ResponseRates waveId={props.wave.id} tabulation={props.tabulation} />
      <RuleAccount tabulation={props.tabulation} />
    </section>
  );
}

function TotalRow(props: { readonly account: BallotAccount; readonly weighted: boolean }) {
  const total = () => {
    const expected = expectedBallots(props.account);
    const { received, counted } = props.account;
    return { received, counted, ...(expected === undefined ? {} : { expected }) };
  };
  return (
    <tr>
      <th scope="row">{words().total}</th>
      <Show when={props.weighted}>
        <td class="number">{plainText(props.account.groups.reduce((sum, { weight }) => sum + weight, 0))}%</td>
      </Show>
      <Figures group={total()} rate={overallRate(props.account)} />
    </tr>
  );
}

interface FiguresProps {
  readonly group: Pick<GroupAccount, 'received' | 'counted' | 'expected'>;
  readonly rate: number | undefined;
}

function Figures(props: FiguresProps) {
  const expected = () =>
    props.group.expected === undefined ? words().overview.participation.unknown : formatNumber(props.group.expected);
  return (
    <>
      <td class="number participation-wide">{expected()}</td>
      <td class="number">
        {formatNumber(props.group.received)}
        <span class="participation-narrow">/{expected()}</span>
      </td>
      <td>
        <Show when={props.rate} fallback={words().overview.participation.unknown}>
          {(rate) => (
            <span class="participation-rate">
              <ShareBar share={rate()} />
              {formatPercent(rate(), 0)}
            </span>
          )}
        </Show>
      </td>
      <td class="number participation-wide">{formatNumber(props.group.counted)}</td>
    </>
  );
}

function overfullNames({ wave, tabulation }: ParticipationPanelProps): string {
  return overfullGroups(tabulation.ballots)
    .map(({ groupId }) => groupLabel(wave, groupId))
    .join(words().listComma);
}

function participationTitle({ wave, tabulation }: ParticipationPanelProps): string {
  const account = tabulation.ballots;
  const rate = overallRate(account);
  const texts = words().overview.participation;
  if (rate === undefined) return texts.titleWithoutRate(formatNumber(account.received));
  if (rate > 1) return texts.titleAbove(formatNumber(account.received), formatNumber(expectedBallots(account) ?? 0));
  const least = leastHeard(account);
  return texts.title(formatPercent(rate, 0), least === undefined ? undefined : groupLabel(wave, least.groupId));
}
