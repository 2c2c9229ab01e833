import { Show } from 'solid-js';
import type { BandCounts } from '#domain/tabulation/findings/findings';
import { formatNumber, formatRange, formatSigned } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { Title } from '../../ui/title';
import { usualReason } from '../insufficient';
import { changeRangeText, measureText, partLabel, sinceText } from '../labels';
import { overviewFinding, type OverviewFinding } from './overview-finding';
import { OverviewIndex } from './overview-index';
import { OverviewParts } from './overview-parts';
import { OverviewPoll } from './overview-poll';
import { OwnUnits } from './own-units';
import { overviewTitle } from './overview-title';
import { OverviewTrend } from './overview-trend';
import { OverviewTrust } from './overview-trust';
import { ParticipationPanel } from '../participation-panel';
import { ChosenReview } from '../questions/chosen-review';
import { ResultsPage } from '../results-page';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';
import './overview.css';

/** One minute for a leader: how satisfied, whether it changed, who was asked, where it moved, how far to trust it. */
export function OverviewPage() {
  return (
    <ResultsPage current="overview">
      {(results) => (
        <ChosenReview results={results} fallback={<OverviewPoll results={results} />}>
          {(review) => <ReviewOverview results={results} review={review()} />}
        </ChosenReview>
      )}
    </ResultsPage>
  );
}

export interface OverviewProps {
  readonly results: WaveResults;
  readonly review: Review;
}

function ReviewOverview(props: OverviewProps) {
  const finding = () => overviewFinding(props.review.findings);
  return (
    <>
      <Title subtitle={subtitle(props, finding())}>{titleOf(props, finding())}</Title>
      <OwnUnits {...props} />
      <div class="overview-first">
        <Show when={props.review.table.index}>
          {(index) => (
            <>
              <OverviewIndex {...props} index={index()} finding={finding()} />
              <OverviewTrend {...props} index={index()} finding={finding()} />
            </>
          )}
        </Show>
        <ParticipationPanel weighted wave={props.results.wave} tabulation={props.results.tabulation} />
      </div>
      <Show when={props.review.table.index}>
        <OverviewParts {...props} />
      </Show>
      <OverviewTrust {...props} />
    </>
  );
}

function titleOf({ results, review }: OverviewProps, finding: OverviewFinding): string {
  return overviewTitle(finding, {
    words: words(),
    measure: measureText(results),
    since: sinceText(results),
    labelOf: ({ breakdown, id }) => words().overview.parts.name[breakdown](partLabel(review, breakdown, id)),
  });
}

function unitCount({ above, notDistinguishable, below, insufficient }: BandCounts): number {
  return above + notDistinguishable + below + insufficient;
}

/** Then the first question of a reader is not how sure the figures are but why there are so few. */
function mostHidden(bands: BandCounts): boolean {
  return bands.insufficient * 2 > unitCount(bands);
}

function subtitle({ results, review }: OverviewProps, finding: OverviewFinding): string {
  const { bands } = review.findings;
  if (finding.kind === 'withheld' || bands === null) return words().overview.withheldReason;
  const { received, counted } = results.tabulation.ballots;
  const clauses = [
    words().overview.scope({
      measure: measureText(results),
      units: formatNumber(unitCount(bands)),
      received: formatNumber(received),
      counted: formatNumber(counted),
    }),
  ];
  if (mostHidden(bands))
    return [clauses[0], usualReason(review, results.tabulation.minimumGroupSize)].join(words().semicolon);
  if (finding.kind !== 'insufficient')
    clauses.push(words().overview.intervalClause(formatRange(finding.index.interval)));
  if (finding.kind === 'compared') {
    const { change } = finding;
    clauses.push(words().overview.changeClause(formatSigned(change.difference.value), changeRangeText(change)));
    const { comparedTargets: compared } = review.findings;
    if (compared !== null && compared.added + compared.gone > 0) {
      clauses.push(words().overview.scoredTwice(compared.common));
    }
  }
  return clauses.join(words().clauseComma);
}
