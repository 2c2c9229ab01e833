import { Show } from 'solid-js';
import type { Influence } from '#domain/assessment/report/discrimination-report';
import { ShapeAt } from '../../../ui/charts/interval-mark';
import { percent, positionIn } from '../../../ui/charts/scale';
import { formatPercent } from '../../../lib/format';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { isNotable } from './influence-data';

const HEIGHT = 20;

interface InfluenceCellProps {
  readonly influence: Influence | undefined;
  readonly largest: number;
}

/** Ring at what it is worth, dot at what it decided, both on the axis of the column. */
export function InfluenceCell(props: InfluenceCellProps) {
  return (
    <Show when={known(props.influence)}>
      {(influence) => (
        <span class="scheme-influence" data-notable={isNotable(influence()) ? '' : undefined}>
          <svg
            class="chart-plot"
            height={HEIGHT}
            role="img"
            aria-label={words().influence.cell(
              formatPercent(influence().nominal, 0),
              formatPercent(influence().actual, 0),
            )}
          >
            <Way influence={influence()} largest={props.largest} />
          </svg>
          <span class="scheme-influence-value" aria-hidden="true">
            {formatPercent(influence().actual, 0)}
          </span>
        </span>
      )}
    </Show>
  );
}

interface KnownInfluence extends Influence {
  readonly actual: number;
}

function known(influence: Influence | undefined): KnownInfluence | undefined {
  if (influence === undefined || influence.actual === null) return undefined;
  return { ...influence, actual: influence.actual };
}

function Way(props: { readonly influence: KnownInfluence; readonly largest: number }) {
  const at = (value: number) => positionIn([0, props.largest * 1.08], value);
  const middle = HEIGHT / 2;
  return (
    <>
      <line class="chart-grid" x1="0" x2="100%" y1={middle} y2={middle} />
      <line
        class="scheme-influence-way"
        x1={percent(at(props.influence.nominal))}
        x2={percent(at(props.influence.actual))}
        y1={middle}
        y2={middle}
      />
      <g class="chart-mark chart-mark-same">
        <ShapeAt at={at(props.influence.nominal)} y={middle} shape="same" radius={4.5} />
      </g>
      <circle class="scheme-influence-actual" cx={percent(at(props.influence.actual))} cy={middle} r="4.5" />
    </>
  );
}
