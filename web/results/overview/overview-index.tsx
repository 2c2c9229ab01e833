import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import type { Change } from '#domain/tabulation/findings/change';
import type { Estimate } from '#domain/tabulation/model';
import { formatDecimal, formatSigned } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { Stack } from '../../ui/charts/stack';
import { stackScene, type StackSegment } from '../../ui/charts/stack-scene';
import { changeRangeText, halfWidth, measureText, sinceText } from '../labels';
import type { OverviewFinding } from './overview-finding';
import { hasFewSteps, type Review, showsAllRatings } from '../review';
import { traceAddress } from '../trace/trace-address';
import type { WaveResults } from '../wave-results';

interface OverviewIndexProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly finding: OverviewFinding;
  readonly index: Estimate;
}

/** The one number, its error, its change, and what a hundred ratings look like. */
export function OverviewIndex(props: OverviewIndexProps) {
  const change = () => (props.finding.kind === 'compared' ? props.finding.change : undefined);
  return (
    <section class="overview-index">
      <h2 class="overview-measure">{measureText(props.results)}</h2>
      <p class="overview-number">
        <strong>{formatDecimal(props.index.value)}</strong>
        <span>
          <b>±{formatDecimal(halfWidth(props.index))}</b>
          {words().overview.confidence}
        </span>
      </p>
      <Show when={change()} fallback={<FirstWave results={props.results} />}>
        {(present) => <ChangeLine change={present()} since={sinceText(props.results)} />}
      </Show>
      <p class="overview-change">
        <A href={indexTrace(props)}>{words().ranking.note.open}</A>
      </p>
      <Shares review={props.review} />
    </section>
  );
}

function indexTrace({ results, review }: OverviewIndexProps): string {
  return traceAddress(results, { measure: 'index', subject: { question: review.question.id } });
}

/** A wave before may be there whose index this reader may not see. */
function FirstWave(props: { readonly results: WaveResults }) {
  return (
    <Show when={props.results.previous === null}>
      <p class="overview-change">{words().overview.firstWave}</p>
    </Show>
  );
}

function ChangeLine(props: { readonly change: Change; readonly since: string }) {
  const verdict = () => props.change.verdict;
  return (
    <p class="overview-change">
      <b class={`overview-change-${verdict()}`}>{formatSigned(props.change.difference.value)}</b>{' '}
      {words().overview.comparedWith(props.since)}
      <span class="muted">
        {words().overview.changeInterval(changeRangeText(props.change), verdict() === 'within-error')}
      </span>
    </p>
  );
}

function Shares(props: { readonly review: Review }) {
  const segments = () => segmentsOf(props.review);
  const perHundred = () => words().overview.perHundred(showsAllRatings(props.review));
  return (
    <Show when={segments()}>
      {(present) => (
        <div class="overview-shares">
          <p class="overview-shares-head">
            <span>{perHundred()}</span>
            <span>{negativeText(present())}</span>
          </p>
          <Stack
            segments={present()}
            height={22}
            captions
            title={perHundred()}
            description={shareTexts(present()).join(words().listComma)}
          />
        </div>
      )}
    </Show>
  );
}

function segmentsOf(review: Review): readonly StackSegment[] | undefined {
  const { distribution } = review.table;
  if (!distribution.released || !hasFewSteps(review)) return undefined;
  const options = review.question.scale.options.map((option, index) => ({
    label: localized(option.label),
    count: distribution.counts[index] ?? 0,
  }));
  return stackScene(options, 'best-first');
}

/** The lower half of the scale together: its segments are too small to hold their numbers. */
function negativeText(segments: readonly StackSegment[]): string {
  const negative = segments.slice(segments.length - Math.floor(segments.length / 2));
  const sum = negative.reduce((total, { perHundred }) => total + perHundred, 0);
  return words().overview.negativeTotal(negative.map(({ label }) => label).join(words().listComma), String(sum));
}

/** Worst first, as the scale is written. */
function shareTexts(segments: readonly StackSegment[]): readonly string[] {
  return segments.toReversed().map(({ label, perHundred }) => `${label} ${perHundred}`);
}
