import { Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { publicationWords as words } from '../../../../lib/words';
import { DotRows } from '../../../../ui/charts/dot-rows';
import { type DotRow, dotRowsScene } from '../../../../ui/charts/dot-rows-scene';
import { domainAround } from '../../../../ui/charts/scale';
import { turnoutText } from '../plan-names';
import type { TurnoutPreview } from '../publication-data';
import '../../../../ui/charts/charts.css';

interface TurnoutChartProps {
  readonly previews: readonly TurnoutPreview[];
  readonly chosen: number | undefined;
}

/** How many cells are hidden at each turnout that was tried. */
export function TurnoutChart(props: TurnoutChartProps) {
  const rows = () =>
    props.previews.map(({ turnout, hidden }): DotRow => ({
      key: String(turnout),
      label: words().turnout(turnoutText(turnout)),
      value: hidden.median,
      interval: [hidden.low, hidden.high],
      shape: turnout === props.chosen ? 'above' : 'same',
      text: formatNumber(hidden.median),
    }));
  return (
    <Show when={props.previews.some(({ hidden }) => hidden.high > 0)}>
      <section class="publication-chart">
        <h3>{words().chart}</h3>
        <p class="muted">{words().chartScope}</p>
        <DotRows
          scene={dotRowsScene(rows(), {
            domain: domainAround([0, ...rows().flatMap(({ interval }) => interval)], {
              margin: 0.05,
              limits: [0, Infinity],
            }),
            baseline: 'none',
            rowHeight: 27,
            tickCount: 4,
            wholeTicks: true,
          })}
          title={words().chart}
          description={rows()
            .map(
              ({ label, text, interval: [low, high] }) =>
                `${label}: ${text} (${words().chartRow(String(low), String(high))})`,
            )
            .join('; ')}
          tickText={(value) => formatNumber(value)}
        />
      </section>
    </Show>
  );
}
