import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import type { SuppressionReason } from '#domain/tabulation/model';
import { formatDecimal } from '../../lib/format';
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
  /** The same of the wave before, where both show it. */
  readonly earlier?: EarlierAnswers | undefined;
}

export interface EarlierAnswers {
  readonly answers: readonly StackOption[];
  readonly change: {
    readonly text: string;
    readonly verdict: ChangeVerdict;
    /** Where its working is. */
    readonly href: string;
  };
  /** What the two waves are called beside their bars. */
  readonly labels: { readonly before: string; readonly now: string };
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
  const reach = () => reachOf([...shown(), ...props.rows.flatMap(({ earlier }) => (earlier ? [earlier.answers] : []))]);
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
              <Show when={row.earlier}>
                {(earlier) => (
                  <A class="likert-change" data-verdict={earlier().change.verdict} href={earlier().change.href}>
                    {earlier().change.text}
                  </A>
                )}
              </Show>
            </span>
            <Show
              when={typeof row.answers === 'string' ? undefined : row.answers}
              fallback={
                typeof row.answers === 'string' && (
                  <span class="suppressed likert-hidden">{reasonText(row.answers, props.minimum)}</span>
                )
              }
            >
              {(answers) => (
                <Show when={row.earlier} fallback={<LikertBar label={row.label} answers={answers()} reach={reach()} />}>
                  {(earlier) => <ComparedBars {...row} answers={answers()} earlier={earlier()} reach={reach()} />}
                </Show>
              )}
            </Show>
          </div>
        )}
      </For>
      <SuppressionReasons reasons={hidden()} minimum={props.minimum} />
    </div>
  );
}

interface LikertBarProps {
  readonly label: string;
  readonly answers: readonly StackOption[];
  readonly reach: ReturnType<typeof reachOf>;
  /** The wave before: thinner, not paler, as pale tints read as another answer. */
  readonly thin?: boolean;
  readonly digits?: number;
}

/** A change has a decimal, so its ends have one too. */
function ComparedBars(props: LikertBarProps & { readonly earlier: EarlierAnswers }) {
  const labels = () => props.earlier.labels;
  return (
    <div class="likert-waves">
      <small class="muted">{labels().before}</small>
      <LikertBar
        thin
        digits={1}
        label={`${props.label} ${labels().before}`}
        answers={props.earlier.answers}
        reach={props.reach}
      />
      <small>{labels().now}</small>
      <LikertBar digits={1} label={`${props.label} ${labels().now}`} answers={props.answers} reach={props.reach} />
    </div>
  );
}

function LikertBar(props: LikertBarProps) {
  const scene = () => divergingScene(props.answers, props.reach);
  const description = () =>
    scene()
      .segments.map(({ label, perHundred }) => `${label} ${perHundred}%`)
      .join('; ');
  const end = (share: number) => formatDecimal(share * 100, props.digits ?? 0);
  return (
    <div class="likert-bar">
      <Stack
        segments={scene().segments}
        centre={scene().centre}
        ends={{ left: end(scene().negative), right: end(scene().positive) }}
        height={props.thin ? 8 : 20}
        thin={props.thin === true}
        title={props.label}
        description={description()}
      />
    </div>
  );
}

function ScaleLegend(props: { readonly options: readonly StackOption[] }) {
  return <StepLegend entries={stackScene(props.options, 'worst-first').map(({ step, label }) => ({ step, label }))} />;
}
