import { For, Show } from 'solid-js';
import type { RankedTarget } from '#domain/tabulation/model';
import { formatDecimal } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import type { Domain } from '../../ui/charts/scale';
import { pointsAddress } from '../addresses';
import type { InsufficientTexts } from '../insufficient';
import type { CategoryRanking, RankingRow, RankingSection } from './ranking';
import { LastPlaceLine } from './ranking-last';
import { RankingNote } from './ranking-note';
import { InsufficientRows, RankingTableRow } from './ranking-row';
import type { Review } from '../review';
import { PlotAxis, PlotLines, PlotMean } from '../score-plot';
import { traceAddress } from '../trace/trace-address';
import type { WaveResults } from '../wave-results';

export interface RankingCategoryProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly ranking: CategoryRanking;
  readonly domain: Domain;
  readonly selected: string | undefined;
  readonly onSelect: (targetId: string) => void;
  readonly onOpen: (targetId: string) => void;
  readonly since: string;
  readonly insufficient: InsufficientTexts;
}

/** One category: a row a unit, moved through with the arrow keys; Enter opens the working of the points. */
export function RankingCategory(props: RankingCategoryProps) {
  const rows = () => props.ranking.sections.flatMap((section) => section.rows);
  const selectedRow = () => rows().find(({ target }) => target.targetId === props.selected);
  return (
    <>
      <div class="ranking-frame">
        <table
          class="ranking-table"
          role="grid"
          aria-label={words().pages.ranking}
          onKeyDown={(event) => onKey(event, props, rows())}
        >
          <Head {...props} selectedLabel={selectedRow()?.label} changes={hasChanges(rows())} />
          <For each={props.ranking.sections}>
            {(section, index) => (
              <Section
                {...props}
                section={section}
                first={index() === 0}
                changes={hasChanges(rows())}
                selectedTarget={selectedRow()?.target}
              />
            )}
          </For>
          <InsufficientRows
            review={props.review}
            ranking={props.ranking}
            texts={props.insufficient}
            columns={hasChanges(rows()) ? 10 : 9}
          />
        </table>
        <LastPlaceLine ranking={props.ranking} />
        <Show when={selectedRow()}>
          {(row) => (
            <RankingNote
              {...props}
              row={row()}
              href={pointsAddress(props.results, props.review, row().target.targetId)}
              rankHref={rankAddress(props, row().target.targetId)}
            />
          )}
        </Show>
      </div>
      <Legend />
    </>
  );
}

function rankAddress({ results, review }: RankingCategoryProps, target: string): string {
  return traceAddress(results, { measure: 'rank', subject: { question: review.question.id, target } });
}

interface SectionProps extends RankingCategoryProps {
  readonly section: RankingSection;
  readonly first: boolean;
  readonly changes: boolean;
}

function Section(props: SectionProps & { readonly selectedTarget: RankedTarget | undefined }) {
  return (
    <tbody class={`ranking-band ranking-band-${props.section.band ?? 'none'}`}>
      <BandHeading {...props} />
      <For each={props.section.rows}>
        {(row) => (
          <RankingTableRow
            row={row}
            ranking={props.ranking}
            domain={props.domain}
            selected={props.selectedTarget}
            changes={props.changes}
            onSelect={props.onSelect}
            onOpen={props.onOpen}
          />
        )}
      </For>
    </tbody>
  );
}

function Legend() {
  return (
    <p class="ranking-legend">
      <span class="ranking-legend-wide">{[words().ranking.legend, words().ranking.keys].join(words().semicolon)}</span>
      <span class="ranking-legend-narrow">{words().ranking.legendPhone}</span>
    </p>
  );
}

function hasChanges(rows: readonly RankingRow[]): boolean {
  return rows.some(({ change }) => change !== null);
}

function onKey(event: KeyboardEvent, props: RankingCategoryProps, rows: readonly RankingRow[]): void {
  const index = rows.findIndex(({ target }) => target.targetId === props.selected);
  const step = STEPS[event.key];
  const next = step === undefined ? undefined : rows[index + step]?.target.targetId;
  if (event.key === 'Enter' && props.selected !== undefined) props.onOpen(props.selected);
  if (next === undefined) return;
  event.preventDefault();
  props.onSelect(next);
  const table = event.currentTarget instanceof HTMLElement ? event.currentTarget : undefined;
  table?.querySelector<HTMLElement>(`[data-target="${CSS.escape(next)}"]`)?.focus();
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface HeadProps extends RankingCategoryProps {
  readonly selectedLabel: string | undefined;
  readonly changes: boolean;
}

function Head(props: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{words().unit}</th>
        <th scope="col" class="number">
          {words().n}
        </th>
        <th scope="col" class="number ranking-unknown">
          {words().dontKnow}
        </th>
        <th class="ranking-plot">
          <Show when={props.ranking.count > 0}>
            <PlotAxis domain={props.domain} height={24} />
          </Show>
          <span class="visually-hidden">{words().chart}</span>
        </th>
        <th scope="col" class="number">
          {words().score}
        </th>
        <th scope="col" class="number">
          {words().interval}
        </th>
        <th scope="colgroup" colSpan={2} class="ranking-range-head">
          {words().ranking.rankRangeOf(props.ranking.count)}
        </th>
        <Show when={props.changes}>
          <th scope="col" class="number">
            {words().ranking.sinceColumn(props.since)}
          </th>
        </Show>
        <th scope="col" class="ranking-compared">
          <Show when={props.selectedLabel} fallback={<span class="visually-hidden">{words().ranking.comparison}</span>}>
            {(label) => <>{words().ranking.comparedWith(label())}</>}
          </Show>
        </th>
      </tr>
    </thead>
  );
}

/** The band in words; the first one also names the mean, off the axis where it would hide a tick. */
function BandHeading(props: SectionProps) {
  const band = () => props.section.band;
  return (
    <tr class="ranking-band-heading">
      <th scope="rowgroup" colSpan={3}>
        <Show when={band()}>
          {(present) => (
            <>
              {words().bands[present()]}{' '}
              <span class="muted">{words().ranking.bandCount(props.section.rows.length)}</span>
            </>
          )}
        </Show>
        <Show when={props.first && props.ranking.mean}>
          {(mean) => <span class="ranking-mean-narrow">{words().ranking.mean(formatDecimal(mean().value))}</span>}
        </Show>
      </th>
      <td class="ranking-plot">
        <Show
          when={props.first && props.ranking.mean}
          fallback={
            <svg class="chart-plot" height={30} aria-hidden="true">
              <PlotLines domain={props.domain} mean={props.ranking.mean?.value ?? null} height={30} />
            </svg>
          }
        >
          {(mean) => (
            <PlotMean
              domain={props.domain}
              mean={mean().value}
              text={words().ranking.mean(formatDecimal(mean().value))}
              height={28}
            />
          )}
        </Show>
      </td>
      <td colSpan={props.changes ? 6 : 5} class="muted ranking-band-note">
        {band() === 'not-distinguishable' && props.section.rows.length > 1 ? words().ranking.sameNote : ''}
      </td>
    </tr>
  );
}
