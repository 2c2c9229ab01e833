import { For } from 'solid-js';
import type { GroupAccount } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatPercent } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { dontKnowShare, medianStandardError, reliabilityOf } from '../discrimination';
import { groupLabel } from '../labels';
import { leastHeard, rateOf, silentGroups } from '../participation';
import { isComplete, rankedIn, type Review } from '../review';
import type { WaveResults } from '../wave-results';

interface OverviewTrustProps {
  readonly results: WaveResults;
  readonly review: Review;
}

/** How far the figures carry: what they can tell apart, how exact they are, whose voice is missing. */
export function OverviewTrust(props: OverviewTrustProps) {
  return (
    <section class="overview-trust">
      <h2>{words().overview.trust.title}</h2>
      <dl>
        <For each={trustRows(props)}>
          {([question, answer]) => (
            <div>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}

type TrustRow = readonly [question: string, answer: string];

function trustRows({ results, review }: OverviewTrustProps): readonly TrustRow[] {
  const complete = isComplete(review);
  return [
    tellApartRow(review),
    ...(complete ? reliabilityRow(review) : []),
    ballotRow(results),
    ...(complete ? knownRow(review) : []),
    unheardRow(results, review),
    unscoredRow(review),
  ].filter((row) => row !== null);
}

function tellApartRow({ findings }: Review): TrustRow | null {
  if (findings.bands === null) return null;
  const { above, below, notDistinguishable } = findings.bands;
  if (above + below + notDistinguishable === 0) return null;
  const texts = words().overview.trust;
  return [texts.tellApart, texts.tellApartText(above, below, notDistinguishable)];
}

function reliabilityRow({ table }: Review): readonly TrustRow[] {
  const ranked = rankedIn(table);
  const error = medianStandardError(ranked);
  if (error === undefined) return [];
  const reliability = reliabilityOf(ranked);
  const texts = words().overview.trust;
  return [
    [
      texts.reliable,
      texts.reliableText(reliability === undefined ? undefined : formatDecimal(reliability, 2), formatDecimal(error)),
    ],
  ];
}

function ballotRow({ tabulation }: WaveResults): TrustRow {
  const { spoilt, received, void: voided = 0 } = tabulation.ballots;
  const texts = words().overview.trust;
  const clauses = [
    texts.carefulText(formatNumber(spoilt), formatPercent(spoilt / Math.max(1, received))),
    ...(voided === 0 ? [] : [texts.voidText(formatNumber(voided), formatPercent(voided / Math.max(1, received)))]),
  ];
  return [texts.careful, clauses.join(words().semicolon)];
}

function knownRow(review: Review): readonly TrustRow[] {
  const share = dontKnowShare(rankedIn(review.table));
  const texts = words().overview.trust;
  return share === undefined ? [] : [[texts.known, texts.knownText(formatPercent(share))]];
}

/** Who sent nothing comes first, then who sent least. */
export function unheardRow({ tabulation, wave }: WaveResults, review: Review): TrustRow | null {
  const texts = words().overview.trust;
  const silent = silentGroups(tabulation.ballots);
  const heard = tabulation.ballots.groups.filter((group) => !silent.includes(group));
  const least = leastHeard({ ...tabulation.ballots, groups: heard });
  const clauses = [
    ...(silent.length === 0
      ? []
      : [texts.silentText(silent.map(({ groupId }) => groupLabel(wave, groupId)).join(words().listComma))]),
    ...(least === undefined ? [] : [texts.unheardText(groupLabel(wave, least.groupId), formatPercent(least.rate, 0))]),
  ];
  if (clauses.length === 0 && review.findings.bands === null) return null;
  return [texts.unheard, clauses.length === 0 ? nobodyMissing(heard) : clauses.join(words().semicolon)];
}

/** How many, and not how many for which reason: a reader of some units would learn it of the others. */
export function unscoredRow({ findings }: Review): TrustRow | null {
  const { unscored, unscoredText } = words().overview.trust;
  return findings.bands === null ? null : [unscored, unscoredText(findings.bands.insufficient)];
}

/** Where no group is lower than the others, and where it is not known. */
function nobodyMissing(groups: readonly GroupAccount[]): string {
  const { everyone, onlyGroup, everyoneAlike, severalLeast } = words().overview.trust;
  const rates = groups.map(rateOf).filter((rate) => rate !== undefined);
  if (rates.length === 0 || rates.length < groups.length) return everyone;
  const least = Math.min(...rates);
  const share = formatPercent(least, 0);
  if (rates.length === 1) return onlyGroup(share);
  return rates.every((rate) => rate === least) ? everyoneAlike(share) : severalLeast(share);
}
