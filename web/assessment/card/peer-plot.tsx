import { Show } from 'solid-js';
import type { Domain } from '../../ui/charts/scale';
import { TotalPlot } from '../result/table/total-plot';
import { rangeText } from './card-title';
import type { PeerRow } from './peer-rows';

interface PeerPlotProps {
  readonly peer: PeerRow;
  readonly domain: Domain;
  readonly mean: number | null;
  readonly height: number;
}

/** The total of a unit on its interval, beside the mean of the category; nothing where there is no total. */
export function PeerPlot(props: PeerPlotProps) {
  return (
    <Show when={props.peer.unit.total}>
      {(total) => (
        <TotalPlot
          total={total()}
          shape={props.peer.shape}
          domain={props.domain}
          minimum={props.mean}
          height={props.height}
        />
      )}
    </Show>
  );
}

export function placeOfPeer({ unit }: PeerRow): string {
  return unit.standing === null ? '—' : rangeText(unit.standing.rankInterval);
}
