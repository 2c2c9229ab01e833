import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { SuppressionReason } from '#domain/tabulation/model';
import { StepLegend } from '../../ui/charts/legend';
import { Stack } from '../../ui/charts/stack';
import { divergingScene, reachOf, stackScene, type StackOption } from '../../ui/charts/stack-scene';
import { reasonText } from '../suppressed';
import { SuppressionReasons } from '../suppression-reasons';

export interface LikertRow {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  /** Where the working of its share is. */
  readonly href?: string | undefined;
  readonly strong?: boolean;
  readonly answers: readonly StackOption[] | SuppressionReason;
}

interface LikertRowsProps {
  readonly rows: readonly LikertRow[];
  readonly minimum: number;
  /** Words above the bars instead of beside them: for long statements. */
  readonly stacked?: boolean;
  /** Without the legend: the figure above has the same scale. */
  readonly unlabelled?: boolean;
}

/** Bars that hang by the middle of their scale: the same centre and the same reach in all rows of one figure. */
export function LikertRows(props: LikertRowsProps) {
  const shown = () => props.rows.flatMap(({ answers }) => (typeof answers === 'string' ? [] : [answers]));
  const hidden = () => props.rows.flatMap(({ answers }) => (typeof answers === 'string' ? [answers] : []));
  const reach = () => reachOf(shown());
  return (
    <div class="likert" data-stacked={props.stacked ? '' : undefined}>
      <Show when={!props.unlabelled && shown()[0]}>{(options) => <ScaleLegend options={options()} />}</Show>
      <For each={props.rows}>
        {(row) => (
          <div class="likert-row" data-strong={row.strong ? '' : undefined}>
            <span class="likert-label">
              <Show when={row.href} fallback={row.label}>
                {(href) => <A href={href()}>{row.label}</A>}
              </Show>{' '}
              <Show when={row.note}>{(note) => <small class="muted">{note()}</small>}</Show>
            </span>
            <Show
              when={typeof row.answers === 'string' ? undefined : row.answers}
              fallback={
                typeof row.answers === 'string' && (
                  <span class="suppressed likert-hidden">{reasonText(row.answers, props.minimum)}</span>
                )
              }
            >
              {(answers) => <LikertBar label={row.label} answers={answers()} reach={reach()} />}
            </Show>
          </div>
        )}
      </For>
      <SuppressionReasons reasons={hidden()} minimum={props.minimum} />
    </div>
  );
}

function LikertBar(props: {
  readonly label: string;
  readonly answers: readonly StackOption[];
  readonly reach: ReturnType<typeof reachOf>;
}) {
  const scene = () => divergingScene(props.answers, props.reach);
  const description = () =>
    scene()
      .segments.map(({ label, share }) => `${label} ${Math.round(share * 100)}%`)
      .join('; ');
  return (
    <div class="likert-bar">
      <Stack
        segments={scene().segments}
        centre={scene().centre}
        ends={{ left: String(Math.round(scene().negative * 100)), right: String(Math.round(scene().positive * 100)) }}
        height={20}
        title={props.label}
        description={description()}
      />
    </div>
  );
}

function ScaleLegend(props: { readonly options: readonly StackOption[] }) {
  return <StepLegend entries={stackScene(props.options, 'worst-first').map(({ step, label }) => ({ step, label }))} />;
}
