import { For, Show } from 'solid-js';
import type { Domain } from '../../../ui/charts/scale';
import { assessmentCardWords, assessmentSheetWords as words } from '../../../lib/words';
import { pointsText } from '../../result/points-text';
import { TotalAxis } from '../../result/total-plot';
import { categoryName } from '../card-title';
import { PeerPlot, placeOfPeer } from '../peer-plot';
import { type PeerRow, peerDomain, peerRows, shownMean, windowAround } from '../peer-rows';
import { printed } from './printed';
import type { SheetProps } from './sheet-text';

/** So many rows leave room for the workings on the same page. */
const MOST_ROWS = 20;
const ROW_HEIGHT = 15;

/** Figure 1: totals of the category on their intervals; a leader of one unit has that alone. */
export function SheetPeers(props: SheetProps) {
  const rows = () => peerRows(props);
  const part = () => windowAround(rows(), MOST_ROWS).rows;
  const mean = () => shownMean(props);
  const domain = () => peerDomain(rows(), mean());
  const hasOthers = () => rows().some(({ isOwn }) => !isOwn);
  const caption = () => {
    if (!hasOthers()) return words().ownFigure;
    const isPart = part().length < rows().length;
    return (
      words().figure(categoryName(props.shown, props.card.unit.categoryId)) +
      (isPart ? words().figureWindow(part().length, rows().length) : '')
    );
  };
  return (
    <figure class="sheet-figure">
      <table>
        <tbody>
          <For each={part()}>{(row) => <Row {...props} peer={row} domain={domain()} mean={mean()} />}</For>
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
