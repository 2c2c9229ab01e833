import { For, Show } from 'solid-js';
import type { Domain } from '../../../ui/charts/scale';
import { assessmentCardWords, assessmentSheetWords as words } from '../../../lib/words';
import { pointsText } from '../../result/table/points-text';
import { TotalAxis } from '../../result/table/total-plot';
import { categoryName } from '../card-title';
import { PeerPlot, placeOfPeer } from '../peer-plot';
import { outlineOf, type PeerRow, peerDomain, peerRows, shownMean } from '../peer-rows';
import { printed } from './printed';
import type { SheetProps } from './sheet-text';

/** So many rows leave room for the workings on the same page. */
const MOST_ROWS = 12;
const ROW_HEIGHT = 15;

/** Figure 1: totals of the category on their intervals; a leader of one unit has that alone. */
export function SheetPeers(props: SheetProps) {
  const rows = () => peerRows(props);
  const outline = () => outlineOf(rows(), MOST_ROWS);
  const mean = () => shownMean(props);
  const domain = () => peerDomain(rows(), mean());
  const hasOthers = () => rows().some(({ isOwn }) => !isOwn);
  const caption = () =>
    hasOthers() ? words().figure(categoryName(props.shown, props.card.unit.categoryId)) : words().ownFigure;
  return (
    <figure class="sheet-figure">
      <table>
        <tbody>
          <For each={outline()}>
            {(row) =>
              'omitted' in row ? (
                <Gap omitted={row.omitted} />
              ) : (
                <Row {...props} peer={row} domain={domain()} mean={mean()} />
              )
            }
          </For>
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td class="sheet-plot">
              <TotalAxis domain={domain()} minimum={mean()} minimumText={assessmentCardWords().peers.mean} />
            </td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      <figcaption>{printed(caption())}</figcaption>
      <Show when={hasOthers() && props.card.unit.standing !== null}>
        <p class="sheet-note">{printed(words().marks)}</p>
      </Show>
    </figure>
  );
}

function Gap(props: { readonly omitted: number }) {
  return (
    <tr class="sheet-gap">
      <th>{printed(words().omitted(props.omitted))}</th>
      <td colSpan={3} />
    </tr>
  );
}

interface RowProps extends SheetProps {
  readonly peer: PeerRow;
  readonly domain: Domain;
  readonly mean: number | null;
}

function Row(props: RowProps) {
  return (
    <tr data-own={props.peer.isOwn ? '' : undefined}>
      <th>{props.peer.name}</th>
      <td class="sheet-plot">
        <PeerPlot peer={props.peer} domain={props.domain} mean={props.mean} height={ROW_HEIGHT} />
      </td>
      <td class="number">{pointsText(props.shown, props.peer.unit.effectiveTotal ?? 0)}</td>
      <td class="number">{printed(placeOfPeer(props.peer))}</td>
    </tr>
  );
}
