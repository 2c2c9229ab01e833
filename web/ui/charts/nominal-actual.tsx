import { For } from 'solid-js';
import { ShapeAt } from './interval-mark';
import type { PlacedNominalActual } from './nominal-actual-scene';
import { percent } from './scale';
import './nominal-actual.css';

interface NominalActualRowsProps {
  readonly rows: readonly PlacedNominalActual[];
  readonly title: string;
  readonly description: string;
}

const ROW_HEIGHT = 28;

/** One row a part of the whole: ring where it should be, dot where it is. */
export function NominalActualRows(props: NominalActualRowsProps) {
  return (
    <div class="chart-nominal" role="img" aria-label={`${props.title}. ${props.description}`}>
      <For each={props.rows}>
        {(row) => (
          <div class="chart-nominal-row" data-emphasised={row.emphasised ? '' : undefined} aria-hidden="true">
            <span class="chart-nominal-label">{row.label}</span>
            <svg class="chart-plot" height={ROW_HEIGHT}>
              <line class="chart-grid" x1="0" x2="100%" y1={ROW_HEIGHT / 2} y2={ROW_HEIGHT / 2} />
              <Way row={row} />
            </svg>
            <span class="chart-nominal-value">{row.text}</span>
          </div>
        )}
      </For>
    </div>
  );
}

function Way(props: { readonly row: PlacedNominalActual }) {
  return (
    <>
      <line
        class="chart-nominal-way"
        x1={percent(props.row.nominalAt)}
        x2={percent(props.row.actualAt)}
        y1={ROW_HEIGHT / 2}
        y2={ROW_HEIGHT / 2}
      />
      <g class="chart-mark chart-mark-same">
        <ShapeAt at={props.row.nominalAt} y={ROW_HEIGHT / 2} shape="same" radius={5} />
      </g>
      <circle class="chart-nominal-actual" cx={percent(props.row.actualAt)} cy={ROW_HEIGHT / 2} r="5" />
    </>
  );
}
