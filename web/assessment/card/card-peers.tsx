import { A } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { assessmentCardWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { MarkLegend } from '../../ui/charts/legend';
import type { Domain } from '../../ui/charts/scale';
import { cardAddress } from '../result/run/run-links';
import { pointsText } from '../result/table/points-text';
import { TotalAxis } from '../result/table/total-plot';
import { type CardProps, alikeUnits } from './card-title';
import { PeerPlot, placeOfPeer } from './peer-plot';
import { type PeerRow, peerDomain, peerRows, shownMean, windowAround } from './peer-rows';

/** More are shown on demand. */
const SHOWN_AT_FIRST = 30;
const SHAPES = ['above', 'same', 'below'] as const;
const ROW_HEIGHT = 24;

/** The totals of the category on their intervals, and which of them the unit cannot be told apart from. */
export function CardPeers(props: CardProps) {
  const [all, setAll] = createSignal(false);
  const rows = createMemo(() => peerRows(props));
  const part = () => windowAround(rows(), all() ? rows().length : SHOWN_AT_FIRST);
  const mean = () => shownMean(props);
  const domain = () => peerDomain(rows(), mean());
  return (
    <section class="card-peers">
      <h2>{peersTitle(props)}</h2>
      <p class="card-part-subtitle">{words().peers.subtitle}</p>
      <table class="card-peer-table" aria-label={words().peers.table}>
        <thead>
          <tr>
            <td />
            <td class="card-peer-plot">
              <TotalAxis domain={domain()} minimum={mean()} minimumText={words().peers.mean} />
            </td>
            <th scope="col" class="number">
              {words().facts.total}
            </th>
            <th scope="col" class="number">
              {words().table.heads.place}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={part().rows}>
            {(row) => <PeerTableRow {...props} peer={row} domain={domain()} mean={mean()} />}
          </For>
        </tbody>
      </table>
      <PeerNotes
        {...props}
        rows={rows()}
        from={part().from}
        shownRows={part().rows.length}
        onAll={() => setAll(true)}
      />
    </section>
  );
}

export function peersTitle({ card }: CardProps): string {
  const { standing } = card.unit;
  if (standing === null) return words().peers.noPlace;
  if (card.category.ranked < 2) return words().peers.alone;
  return words().peers.title(alikeUnits(standing.rankInterval));
}

interface PeerTableRowProps extends CardProps {
  readonly peer: PeerRow;
  readonly domain: Domain;
  readonly mean: number | null;
}

function PeerTableRow(props: PeerTableRowProps) {
  const total = () => props.peer.unit.effectiveTotal ?? 0;
  const { assessmentId, runId } = props.shown.address;
  return (
    <tr data-own={props.peer.isOwn ? '' : undefined} aria-current={props.peer.isOwn ? 'true' : undefined}>
      <th scope="row">
        <Show when={!props.peer.isOwn} fallback={props.peer.name}>
          <A href={cardAddress(assessmentId, runId, props.peer.unit.unitCode)}>{props.peer.name}</A>
        </Show>
      </th>
      <td class="card-peer-plot">
        <PeerPlot peer={props.peer} domain={props.domain} mean={props.mean} height={ROW_HEIGHT} />
      </td>
      <td class="number">{pointsText(props.shown, total())}</td>
      <td class="number">{placeOfPeer(props.peer)}</td>
    </tr>
  );
}

interface PeerNotesProps extends CardProps {
  readonly rows: readonly PeerRow[];
  readonly from: number;
  readonly shownRows: number;
  readonly onAll: () => void;
}

function PeerNotes(props: PeerNotesProps) {
  const isCompared = () => props.card.unit.standing !== null && props.rows.some(({ isOwn }) => !isOwn);
  const isPart = () => props.shownRows < props.rows.length;
  return (
    <>
      <Show when={isCompared()}>
        <MarkLegend entries={SHAPES.map((shape) => ({ shape, label: words().peers.shapes[shape] }))} />
      </Show>
      <Show when={props.rows.length < props.card.category.ranked}>
        <p class="card-part-note">{words().peers.ownOnly}</p>
      </Show>
      <Show when={isPart()}>
        <p class="card-part-note">
          {words().peers.window(props.from + 1, props.from + props.shownRows, props.rows.length)}{' '}
          <Button size="small" onClick={() => props.onAll()}>
            {words().peers.all(props.rows.length)}
          </Button>
        </p>
      </Show>
    </>
  );
}
