import { createSignal, For, Show } from 'solid-js';
import { LENIENCY_METHODS } from '#domain/analysis/review/review-model';
import { measureWords, qualityWords as words, resultWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { TableValue, type TableCell } from '../figure';
import { categoryLabel, targetLabel } from '../labels';
import type { Review } from '../review';
import { traceAddress } from '../trace/trace-address';
import type { WaveResults } from '../wave-results';
import type { LeniencyMethodId, LenientMove, LenientRow } from './lenient-rows';

interface LeniencyRanksProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly rows: readonly LenientRow[];
}

const FIRST_SHOWN = 15;

/** The official place of every unit beside those under the other methods; the farthest moved first. */
export function LeniencyRanks(props: LeniencyRanksProps) {
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? props.rows : props.rows.slice(0, FIRST_SHOWN));
  return (
    <>
      <div class="figure-scroll" role="region" tabIndex={0} aria-label={words().leniency.ranks}>
        <table class="figure-table">
          <thead>
            <tr>
              <th scope="col">{resultWords().unit}</th>
              <th scope="col" class="leniency-category">
                {resultWords().category}
              </th>
              <th scope="col" class="number">
                {words().leniency.official}
              </th>
              <For each={LENIENCY_METHODS}>
                {(method) => (
                  <th scope="col" class="number">
                    {measureWords().adjustments[method][0]}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>{(row) => <Row {...props} row={row} />}</For>
          </tbody>
        </table>
      </div>
      <Show when={props.rows.length > FIRST_SHOWN}>
        <p class="quality-all">
          <Button size="small" onClick={() => setAll(!all())}>
            {all() ? words().leniency.movedOnly(FIRST_SHOWN) : words().leniency.all(props.rows.length)}
          </Button>
        </p>
      </Show>
    </>
  );
}

function Row(props: Omit<LeniencyRanksProps, 'rows'> & { readonly row: LenientRow }) {
  const place = () => props.row.target.place;
  return (
    <tr>
      <th scope="row">{targetLabel(props.review, props.row.target.targetId)}</th>
      <td class="leniency-category">{categoryLabel(props.review, props.row.target.categoryId)}</td>
      <td class="number">{rankText(place().rank, place().tied)}</td>
      <For each={props.row.moves}>
        {(move, method) => (
          <td class="number" data-move={directionOf(move)}>
            <TableValue cell={rankCell(props, move, LENIENCY_METHODS[method()])} /> <small>{moveText(move)}</small>
          </td>
        )}
      </For>
    </tr>
  );
}

function rankText(rank: number, tied = false): string {
  return tied ? words().leniency.tied(String(rank)) : String(rank);
}

function rankCell(
  { results, review, row }: Omit<LeniencyRanksProps, 'rows'> & { readonly row: LenientRow },
  move: LenientMove | null,
  adjustment: LeniencyMethodId | undefined,
): TableCell {
  if (move === null || adjustment === undefined) return words().leniency.missing;
  const subject = { question: review.question.id, target: row.target.targetId, adjustment };
  return { text: rankText(move.rank, move.tied), href: traceAddress(results, { measure: 'leniency-rank', subject }) };
}

function directionOf(move: LenientMove | null): 'up' | 'down' | undefined {
  if (move === null || move.placesUp === 0) return undefined;
  return move.placesUp > 0 ? 'up' : 'down';
}

function moveText(move: LenientMove | null): string {
  if (move === null || move.placesUp === 0) return '';
  const { moveUp, moveDown } = words().leniency;
  return move.placesUp > 0 ? moveUp(move.placesUp) : moveDown(-move.placesUp);
}
