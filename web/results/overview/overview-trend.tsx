import { max, min, quantile } from 'd3-array';
import { createResource, Show } from 'solid-js';
import { formatDecimal, formatNumber, formatRange } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { shapeOfBand } from '../../ui/charts/mark-shape';
import { MarkLegend } from '../../ui/charts/legend';
import { Swarm } from '../../ui/charts/swarm';
import { swarmScene } from '../../ui/charts/swarm-scene';
import { Trend } from '../../ui/charts/trend';
import { trendScene, type TrendPoint } from '../../ui/charts/trend-scene';
import type { Figure as FigureValue } from '#domain/figures/figure';
import type { Change } from '#domain/tabulation/findings/change';
import type { Estimate, Tabulation } from '#domain/tabulation/model';
import { Figure, type FigureTable } from '../figure';
import { changedText, measureText, sinceText, targetLabel } from '../labels';
import type { OverviewFinding } from './overview-finding';
import { isComplete, rankedIn, type Review } from '../review';
import { courseText, hasCourse, loadSeries, stepTexts, type SurveySeries, waveLabels } from '../series';
import type { WaveResults } from '../wave-results';

interface OverviewTrendProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly finding: OverviewFinding;
  readonly index: Estimate;
}

/** The waves on one line; with a single wave, how the units spread instead. */
export function OverviewTrend(props: OverviewTrendProps) {
  const change = () => (props.finding.kind === 'compared' ? props.finding.change : undefined);
  return (
    <Show
      when={change()}
      fallback={
        <Show when={isComplete(props.review)}>
          <Spread review={props.review} />
        </Show>
      }
    >
      {(present) => <Waves {...props} change={present()} />}
    </Show>
  );
}

interface WavesProps extends OverviewTrendProps {
  readonly change: Change;
}

const PLOT_HEIGHT = 150;

/** This wave and the one before at once; all of them, with what may be said of their course, once they are read. */
function Waves(props: WavesProps) {
  const [read] = createResource(() => props.results, loadSeries);
  const course = () => courseIn(read.latest, props.review);
  const points = () => course()?.points ?? pointsOf(props);
  const scene = () => trendScene(points(), PLOT_HEIGHT);
  const title = () => course()?.title ?? words().overview.trend[props.change.verdict](sinceText(props.results));
  return (
    <Figure
      title={title()}
      subtitle={words().overview.trend.subtitle(measureText(props.results), String(scene().domain[0]))}
      table={trendTable(points())}
    >
      <Trend
        scene={scene()}
        title={title()}
        description={points()
          .map(({ label, value }) => `${label} ${formatDecimal(value)}`)
          .join(words().listComma)}
        valueText={(value) => formatDecimal(value)}
        stepTexts={course()?.steps ?? [[changedText(props.change)]]}
      />
    </Figure>
  );
}

interface Course {
  readonly title: string;
  readonly points: readonly TrendPoint[];
  readonly steps: ReturnType<typeof stepTexts>;
}

/** From three waves on, if every one of them shows its index: a line that leaves one out would hide a step. */
function courseIn(read: SurveySeries | undefined, { question }: Review): Course | undefined {
  const series = read?.series.find(({ measure, subject }) => measure === 'index' && subject.question === question.id);
  if (read === undefined || series === undefined || !hasCourse(series)) return undefined;
  const shown = series.waves.flatMap(({ waveId, figure }) => {
    const wave = read.waves.find(({ id }) => id === waveId);
    return wave === undefined ? [] : [{ wave, figure }];
  });
  const labels = waveLabels(shown.map(({ wave }) => wave));
  const points = shown.flatMap(({ wave, figure }, place) => pointOf(labels[place] ?? '', wave.received, figure));
  if (points.length < series.waves.length) return undefined;
  return { title: courseText(series), points, steps: stepTexts(series) };
}

function pointOf(
  label: string,
  received: number,
  { value, interval }: Pick<FigureValue, 'value' | 'interval'>,
): readonly TrendPoint[] {
  if (value === null || interval === null) return [];
  return [{ label, note: words().overview.trend.note(formatNumber(received)), value, interval }];
}

function pointsOf({ results, review, index }: WavesProps): readonly TrendPoint[] {
  const before = results.previous;
  const known = before && indexBefore(before.tabulation, review);
  if (before === null || known === null) return [];
  const [earlier = '', present = ''] = waveLabels([before.wave, results.wave]);
  return [
    ...pointOf(earlier, before.tabulation.ballots.received, known),
    ...pointOf(present, results.tabulation.ballots.received, index),
  ];
}

function indexBefore(tabulation: Tabulation, review: Review): Estimate | null {
  return tabulation.reviews.find(({ question }) => question === review.question.id)?.index ?? null;
}

function trendTable(points: readonly TrendPoint[]): FigureTable {
  return {
    head: [words().overview.trend.wave, words().score, words().interval],
    rows: points.map(({ label, value, interval }) => [label, formatDecimal(value), formatRange(interval)]),
  };
}

function Spread(props: { readonly review: Review }) {
  const ranked = () => rankedIn(props.review.table);
  const scene = () =>
    swarmScene(
      ranked().map(({ targetId, score, band }) => ({
        key: targetId,
        label: targetLabel(props.review, targetId),
        value: score.value,
        shape: shapeOfBand(band),
      })),
    );
  const title = () => spreadTitle(ranked().map(({ score }) => score.value));
  return (
    <Figure title={title()} subtitle={words().overview.spread.subtitle} table={spreadTable(props.review)}>
      <Swarm
        scene={scene()}
        title={title()}
        description={words().overview.spread.subtitle}
        dotText={({ label, value }) => `${label} ${formatDecimal(value)}`}
      />
      <MarkLegend
        dotsOnly
        entries={(['above', 'same', 'below'] as const).map((shape) => ({ shape, label: words().marks[shape] }))}
      />
    </Figure>
  );
}

/** Half of three units says nothing. */
const LEAST_FOR_QUARTERS = 8;

function spreadTitle(scores: readonly number[]): string {
  const ends = { lowest: formatDecimal(min(scores) ?? 0), highest: formatDecimal(max(scores) ?? 0) };
  if (scores.length < LEAST_FOR_QUARTERS) return words().overview.spread.ends(ends);
  return words().overview.spread.title({
    ...ends,
    middle: formatRange([quantile(scores, 0.25) ?? 0, quantile(scores, 0.75) ?? 0]),
  });
}

function spreadTable(review: Review): FigureTable {
  return {
    head: [words().unit, words().score, words().interval],
    rows: rankedIn(review.table)
      .toSorted((a, b) => b.score.value - a.score.value)
      .map(({ targetId, score }) => [
        targetLabel(review, targetId),
        formatDecimal(score.value),
        formatRange(score.interval),
      ]),
  };
}
