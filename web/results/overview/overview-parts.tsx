import { For, Match, Show, Switch } from 'solid-js';
import { formatDecimal, formatRange, formatSigned } from '../../lib/format';
import { session } from '../../lib/session';
import { resultWords as words } from '../../lib/words';
import { DotRows } from '../../ui/charts/dot-rows';
import { dotRowsScene, type DotRow } from '../../ui/charts/dot-rows-scene';
import { MarkLegend } from '../../ui/charts/legend';
import { shapeOfChange } from '../../ui/charts/mark-shape';
import type { Estimate } from '#domain/tabulation/model';
import { domainAround, type Domain } from '../../ui/charts/scale';
import { BREAKDOWNS, levelsOf, movesOf, withholdsMoves, type Breakdown, type Level, type Move } from '../comparisons';
import { Figure, type FigureTable } from '../figure';
import { changedText, changeRangeText, partLabel, sinceText } from '../labels';
import { changeTitle, levelTitle } from '../part-titles';
import { levelsBasis, movesBasis, rowNote, tableLabel } from '../part-bases';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';

interface OverviewPartsProps {
  readonly results: WaveResults;
  readonly review: Review;
}

const ROW_HEIGHT = 27;

/** Where it moved since the wave before; with one wave, how high the parts stand. Nothing where there is only one of each. */
export function OverviewParts(props: OverviewPartsProps) {
  const most = (parts: typeof movesOf | typeof levelsOf) =>
    Math.max(...BREAKDOWNS.map((breakdown) => parts(props.review.findings, breakdown).length));
  return (
    <Switch>
      <Match when={most(movesOf) > 1}>
        <Changes {...props} />
      </Match>
      <Match when={most(movesOf) === 0 && most(levelsOf) > 1}>
        <Levels {...props} />
      </Match>
    </Switch>
  );
}

function Changes(props: OverviewPartsProps) {
  const moves = (breakdown: Breakdown) => movesOf(props.review.findings, breakdown);
  const isWithholding = () =>
    session().user.unitScope !== null &&
    withholdsMoves(
      props.review.findings,
      props.results.previous?.tabulation.reviews.find(({ question }) => question === props.review.question.id),
    );
  // One scale for all three drawings, so that lengths compare across them.
  const domain = (): Domain => {
    const [low, high] = domainAround(
      [0, ...endsOf((breakdown) => moves(breakdown).map(({ change }) => change.difference))],
      { margin: 0.12 },
    );
    return [Math.min(low, -1), Math.max(high, 1)];
  };
  return (
    <section class="overview-parts">
      <header class="overview-parts-head">
        <h2>{words().overview.parts.changes}</h2>
        <div class="overview-parts-legend">
          <span>{words().overview.parts.changesNote(sinceText(props.results))}</span>
          <MarkLegend
            entries={(['above', 'same', 'below'] as const).map((shape) => ({ shape, label: words().moves[shape] }))}
          />
        </div>
      </header>
      <Show when={isWithholding()}>
        <p class="overview-parts-withheld muted">{words().overview.parts.withheld}</p>
      </Show>
      <div class="overview-parts-figures">
        <For each={BREAKDOWNS.filter((breakdown) => moves(breakdown).length > 1)}>
          {(breakdown) => (
            <Figure
              title={changeTitle(props.review, breakdown)}
              subtitle={
                words().overview.parts.count[breakdown](moves(breakdown).length) + movesBasis(props.review, breakdown)
              }
              table={changeTable(props.review, breakdown)}
            >
              <DotRows
                scene={dotRowsScene(
                  moves(breakdown).map((move) => changeRow(props.review, breakdown, move)),
                  { domain: domain(), baseline: 'zero', rowHeight: ROW_HEIGHT, tickCount: 5 },
                )}
                title={changeTitle(props.review, breakdown)}
                description={spokenChanges(props.review, breakdown)}
                tickText={(value) => formatSigned(value, Number.isInteger(value) ? 0 : 1)}
              />
            </Figure>
          )}
        </For>
      </div>
    </section>
  );
}

function changeRow(review: Review, breakdown: Breakdown, move: Move): DotRow {
  const { difference, verdict } = move.change;
  return {
    key: move.id,
    label: partLabel(review, breakdown, move.id),
    ...notedOf(rowNote(move, movesOf(review.findings, breakdown))),
    value: difference.value,
    interval: difference.interval,
    shape: shapeOfChange(verdict),
    text: formatSigned(difference.value),
  };
}

function notedOf(note: string | undefined): Pick<DotRow, 'note'> {
  return note === undefined ? {} : { note };
}

function changeTable(review: Review, breakdown: Breakdown): FigureTable {
  return {
    head: [words().overview.parts[breakdown], words().change, words().interval],
    rows: movesOf(review.findings, breakdown).map(({ id, change, base }) => [
      tableLabel(partLabel(review, breakdown, id), base),
      changedText(change),
      changeRangeText(change),
    ]),
  };
}

function spokenChanges(review: Review, breakdown: Breakdown): string {
  return movesOf(review.findings, breakdown)
    .map(({ id, change, base }) => `${tableLabel(partLabel(review, breakdown, id), base)} ${changedText(change)}`)
    .join(words().listComma);
}

function Levels(props: OverviewPartsProps) {
  const parts = (breakdown: Breakdown) => levelsOf(props.review.findings, breakdown);
  const domain = () =>
    domainAround(
      endsOf((breakdown) => parts(breakdown).map(({ estimate }) => estimate)),
      { margin: 0.06, limits: [0, 100] },
    );
  return (
    <section class="overview-parts">
      <header class="overview-parts-head">
        <h2>{words().overview.parts.levels}</h2>
        <div class="overview-parts-legend">{words().overview.parts.levelsNote}</div>
      </header>
      <div class="overview-parts-figures">
        <For each={BREAKDOWNS.filter((breakdown) => parts(breakdown).length > 1)}>
          {(breakdown) => (
            <Figure
              title={levelTitle(props.review, breakdown)}
              subtitle={
                words().overview.parts.count[breakdown](parts(breakdown).length) +
                levelsBasis(props.review, breakdown) +
                words().overview.parts.cutAxis(formatDecimal(domain()[0], 0))
              }
              table={levelTable(props.review, breakdown)}
            >
              <DotRows
                scene={dotRowsScene(
                  parts(breakdown).map((part) => levelRow(props.review, breakdown, part)),
                  { domain: domain(), baseline: 'none', rowHeight: ROW_HEIGHT, tickCount: 4 },
                )}
                title={levelTitle(props.review, breakdown)}
                description={spokenLevels(props.review, breakdown)}
                tickText={(value) => String(value)}
              />
            </Figure>
          )}
        </For>
      </div>
    </section>
  );
}

function levelRow(review: Review, breakdown: Breakdown, level: Level): DotRow {
  const { id, estimate } = level;
  return {
    key: id,
    label: partLabel(review, breakdown, id),
    ...notedOf(rowNote(level, levelsOf(review.findings, breakdown))),
    value: estimate.value,
    interval: estimate.interval,
    shape: 'level',
    text: formatDecimal(estimate.value),
  };
}

function levelTable(review: Review, breakdown: Breakdown): FigureTable {
  return {
    head: [words().overview.parts[breakdown], words().score, words().interval],
    rows: levelsOf(review.findings, breakdown).map(({ id, estimate, base }) => [
      tableLabel(partLabel(review, breakdown, id), base),
      formatDecimal(estimate.value),
      formatRange(estimate.interval),
    ]),
  };
}

function spokenLevels(review: Review, breakdown: Breakdown): string {
  return levelsOf(review.findings, breakdown)
    .map(
      ({ id, estimate, base }) =>
        `${tableLabel(partLabel(review, breakdown, id), base)} ${formatDecimal(estimate.value)}`,
    )
    .join(words().listComma);
}

/** Both ends of every interval: all three drawings stand on one axis. */
function endsOf(estimates: (breakdown: Breakdown) => readonly Estimate[]): readonly number[] {
  return BREAKDOWNS.flatMap((breakdown) => estimates(breakdown).flatMap(({ interval }) => interval));
}
