import { For, Show } from 'solid-js';
import { formatDecimal, formatNumber } from '../../lib/format';
import type { InsufficientTexts } from '../insufficient';
import { categoryLabel, halfWidth, targetLabel } from '../labels';
import type { PointsFolding } from './points-folding';
import type { Review } from '../review';

interface PointsCategoryProps {
  readonly review: Review;
  readonly chosen: string | undefined;
  readonly onChoose: (targetId: string) => void;
  readonly category: { readonly categoryId: string; readonly listed: number };
  readonly folding: PointsFolding;
  readonly insufficient: InsufficientTexts;
}

/** The points of one category under its name, which opens and folds it where there are many units. */
export function PointsCategory(props: PointsCategoryProps) {
  const id = () => props.category.categoryId;
  const name = () => categoryLabel(props.review, id());
  const isOpen = () => props.folding.isOpen(id());
  return (
    <tbody>
      <tr class="points-all-category">
        <th scope="rowgroup" colSpan={6}>
          <Show when={props.folding.folds() && props.folding.wanted().trim() === ''} fallback={name()}>
            <button
              type="button"
              class="points-branch"
              aria-expanded={isOpen()}
              onClick={() => props.folding.toggle(id())}
            >
              {name()} <small class="muted">{formatNumber(props.category.listed)}</small>
            </button>
          </Show>
        </th>
      </tr>
      <For each={isOpen() ? props.folding.matching(id()) : []}>
        {(target) => (
          <tr data-chosen={target.targetId === props.chosen ? '' : undefined}>
            <th scope="row">
              <button type="button" class="points-all-unit" onClick={() => props.onChoose(target.targetId)}>
                {targetLabel(props.review, target.targetId)}
              </button>
            </th>
            <Show
              when={target.status === 'ranked' && target}
              fallback={
                <td colSpan={5} class="muted">
                  {target.status === 'insufficient' && props.insufficient.textOf(target)}
                </td>
              }
            >
              {(ranked) => (
                <>
                  <td class="number points-all-wide">{formatNumber(ranked().n)}</td>
                  <td class="number">{formatDecimal(ranked().score.value, 4)}</td>
                  <td class="number points-all-wide">{formatDecimal(ranked().points.value, 4)}</td>
                  <td class="number">
                    <b>{formatDecimal(ranked().points.value, 2)}</b>
                  </td>
                  <td class="number muted">{formatDecimal(halfWidth(ranked().points), 2)}</td>
                </>
              )}
            </Show>
          </tr>
        )}
      </For>
    </tbody>
  );
}
