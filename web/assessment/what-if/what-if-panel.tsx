import { For, type JSX, Show } from 'solid-js';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { AssessmentScheme, LeafIndicator } from '#domain/assessment/scheme/model';
import { leavesOf } from '#domain/assessment/scheme/walk';
import { localized } from '../../lib/i18n';
import { assessmentTrialWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Field, Select } from '../../ui/field';
import { RingSlider } from '../../ui/ring-slider';
import { conversionText } from '../conversion-text';
import { plainNumber } from '../result/result-title';
import type { RunAddress } from '../result/run/run-data';
import { RaterSliders } from './rater-sliders';
import { alternatives, type WhatIfDraft, withPoints, withValue } from './what-if-draft';

interface WhatIfPanelProps {
  readonly address: RunAddress;
  readonly scheme: AssessmentScheme;
  readonly draft: WhatIfDraft;
  /** Full points as they would be; siblings go along with what is set. */
  readonly points: Readonly<Record<string, number>> | undefined;
  readonly changed: boolean;
  readonly onChange: (change: Partial<WhatIfDraft>) => void;
  readonly onReset: () => void;
}

/** Everything that may be tried out, each beside its official value. */
export function WhatIfPanel(props: WhatIfPanelProps) {
  return (
    <section class="trial-panel" aria-label={words().panel.title}>
      <header>
        <h2>{words().panel.title}</h2>
        <Button size="small" disabled={!props.changed} onClick={() => props.onReset()}>
          {words().panel.reset}
        </Button>
      </header>
      <Points {...props} />
      <Show when={leavesOf(props.scheme).some(({ source }) => source.kind === 'ballot')}>
        <Part title={words().panel.raters}>
          <RaterSliders {...props} />
        </Part>
      </Show>
      <Grades {...props} />
      <Conversions {...props} />
    </section>
  );
}

function Points(props: WhatIfPanelProps) {
  const shown = (id: string, official: number) => props.draft.points[id] ?? props.points?.[id] ?? official;
  return (
    <Part title={words().panel.points} open>
      <For each={props.scheme.indicators}>
        {({ id, name, points }) => (
          <RingSlider
            {...textsOf(words().panel.pointsOf(localized(name)), plainNumber(points))}
            label={localized(name)}
            value={Number(shown(id, points).toFixed(1))}
            official={points}
            most={props.scheme.fullPoints}
            unit=""
            onChange={(value) =>
              props.onChange({ points: withPoints(props.scheme, props.draft.points, { id, value, official: points }) })
            }
          />
        )}
      </For>
      <p class="trial-hint">{words().panel.pointsHint(plainNumber(props.scheme.fullPoints))}</p>
    </Part>
  );
}

function Grades(props: WhatIfPanelProps) {
  return (
    <Part title={words().panel.grades}>
      <For each={props.scheme.grading.grades}>
        {({ id, name, minimum, quota }) => (
          <>
            <Show when={minimum !== null}>
              <RingSlider
                {...textsOf(words().panel.minimumOf(localized(name)), plainNumber(minimum ?? 0))}
                label={words().panel.minimumOf(localized(name))}
                value={props.draft.minimums[id] ?? minimum ?? 0}
                official={minimum ?? 0}
                most={props.scheme.fullPoints}
                unit=""
                onChange={(value) =>
                  props.onChange({ minimums: withValue(props.draft.minimums, { id, value, official: minimum ?? 0 }) })
                }
              />
            </Show>
            <Show when={quota}>
              {(present) => (
                <RingSlider
                  {...textsOf(words().panel.shareOf(localized(name)), `${plainNumber(percentOf(present().share))}%`)}
                  label={words().panel.shareOf(localized(name))}
                  value={props.draft.shares[id] ?? percentOf(present().share)}
                  official={percentOf(present().share)}
                  most={100}
                  unit="%"
                  onChange={(value) =>
                    props.onChange({
                      shares: withValue(props.draft.shares, { id, value, official: percentOf(present().share) }),
                    })
                  }
                />
              )}
            </Show>
          </>
        )}
      </For>
    </Part>
  );
}

/** Shares of 1 lose digits on the way to per cent. */
function percentOf(share: number): number {
  return Number((share * 100).toFixed(4));
}

function Conversions(props: WhatIfPanelProps) {
  const leaves = () => leavesOf(props.scheme).filter((leaf) => alternatives(leaf).length > 0);
  return (
    <Show when={leaves().length > 0}>
      <Part title={words().panel.conversions}>
        <For each={leaves()}>{(leaf) => <ConversionChoice {...props} leaf={leaf} />}</For>
        <p class="trial-hint">{words().panel.stretchHint}</p>
      </Part>
    </Show>
  );
}

function ConversionChoice(props: WhatIfPanelProps & { readonly leaf: LeafIndicator }) {
  const choices = () => [props.leaf.conversion, ...alternatives(props.leaf)];
  const chosen = () => props.draft.conversions[props.leaf.id] ?? props.leaf.conversion;
  const choose = (value: Conversion) =>
    props.onChange({
      conversions: withValue(props.draft.conversions, {
        id: props.leaf.id,
        value,
        official: props.leaf.conversion,
      }),
    });
  return (
    <Field label={localized(props.leaf.name)}>
      {(control) => (
        <Select
          {...control}
          onChange={(event) => choose(choices()[event.currentTarget.selectedIndex] ?? props.leaf.conversion)}
        >
          <For each={choices()}>
            {(conversion) => (
              <option selected={conversion === chosen() || JSON.stringify(conversion) === JSON.stringify(chosen())}>
                {conversionText({ source: props.leaf.source, conversion }, props.leaf.points)}
              </option>
            )}
          </For>
        </Select>
      )}
    </Field>
  );
}

function textsOf(about: string, official: string) {
  return { about, exactly: words().panel.exactly(about), officialText: words().panel.official(official) };
}

function Part(props: { readonly title: string; readonly open?: boolean; readonly children: JSX.Element }) {
  return (
    <details class="trial-part" open={props.open === true || !isNarrow()}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}

/** On a phone all sliders at once would push the answer out of sight. */
function isNarrow(): boolean {
  return globalThis.matchMedia('(max-width: 899px)').matches;
}
