import { createSignal, For, Show } from 'solid-js';
import { LENIENCY_METHODS } from '#domain/analysis/review-model';
import { qualityWords as words, resultWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { categoryLabel, targetLabel } from '../labels';
import type { Review } from '../review';
import type { LenientMove, LenientRow } from './lenient-rows';

interface LeniencyRanksProps {
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
              <th scope="col">{resultWords().category}</th>
              <th scope="col" class="number">
                {words().leniency.official}
              </th>
              <For each={LENIENCY_METHODS}>
                {(method) => (
                  <th scope="col" class="number">
                    {words().leniencyMethods[method][0]}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>{(row) => <Row review={props.review} row={row} />}</For>
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

function Row(props: { readonly review: Review; readonly row: LenientRow }) {
  const place = () => props.row.target.place;
  return (
    <tr>
      <th scope="row">{targetLabel(props.review, props.row.target.targetId)}</th>
      <td>{categoryLabel(props.review, props.row.target.categoryId)}</td>
      <td class="number">{rankText(place().rank, place().tied)}</td>
      <For each={props.row.moves}>
        {(move) => (
          <td class="number" data-move={directionOf(move)}>
            {move === null ? words().leniency.missing : rankText(move.rank, move.tied)} <small>{moveText(move)}</small>
          </td>
        )}
      </For>
    </tr>
  );
}

function rankText(rank: number, tied: boolean): string {
  return tied ? words().leniency.tied(String(rank)) : String(rank);
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
