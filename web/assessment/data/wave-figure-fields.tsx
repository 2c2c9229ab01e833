import { createEffect, createResource, createSignal, For, Show } from 'solid-js';
import type { SourceMeasure, WaveChoice } from '#domain/assessment/records';
import type { Wave } from '#domain/survey/model';
import { formatRange } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentDataWords as words } from '../../lib/words';
import { Field, Select } from '../../ui/field';
import { findWaveFigures, type WaveFigures } from './wave-figures';

interface WaveFigureFieldsProps<Measure extends SourceMeasure> {
  readonly waves: readonly Wave[];
  readonly measures: readonly Measure[];
  /** Whose figures are looked for. */
  readonly units: readonly { readonly code: string }[];
  readonly before: { readonly waveId?: string; readonly measure: Measure };
  /** Told of every change; undefined while nothing can be taken. */
  readonly onChoose: (choice: WaveChoice<Measure> | undefined) => void;
}

/** Which figure of which counted wave; what it would be is shown before it is taken. */
export function WaveFigureFields<Measure extends SourceMeasure>(props: WaveFigureFieldsProps<Measure>) {
  const [waveId, setWave] = createSignal(props.before.waveId);
  const [place, setPlace] = createSignal(props.measures.indexOf(props.before.measure));
  const [index, setIndex] = createSignal(0);
  const counted = () => props.waves.filter(({ state }) => state === 'counted' || state === 'published');
  const measure = () => props.measures[place()] ?? props.before.measure;
  const [figures] = createResource(
    () => {
      const wave = counted().find(({ id }) => id === waveId());
      return wave && { wave, measure: measure(), units: props.units };
    },
    findWaveFigures,
  );
  const chosen = () => (figures.loading ? undefined : figures.latest?.[index()]);
  createEffect(() => {
    const [wave, figure] = [waveId(), chosen()];
    if (wave === undefined || figure === undefined) return props.onChoose(undefined);
    const { question, item, group } = figure;
    return props.onChoose({
      kind: 'wave',
      waveId: wave,
      question,
      ...(item !== undefined && { item }),
      ...(group !== undefined && { group }),
      measure: measure(),
    });
  });
  return (
    <>
      <Field label={words().choose.wave}>
        {(control) => (
          <Select
            {...control}
            onChange={(event) => {
              setIndex(0);
              setWave(counted()[event.currentTarget.selectedIndex - 1]?.id);
            }}
          >
            <option>{counted().length > 0 ? words().choose.chooseWave : words().choose.noWaves}</option>
            <For each={counted()}>
              {(wave) => <option selected={wave.id === waveId()}>{localized(wave.title)}</option>}
            </For>
          </Select>
        )}
      </Field>
      <Field label={words().choose.measure}>
        {(control) => (
          <Select
            {...control}
            onChange={(event) => {
              setIndex(0);
              setPlace(event.currentTarget.selectedIndex);
            }}
          >
            <For each={props.measures}>
              {(one) => <option selected={one === measure()}>{words().measures[one]}</option>}
            </For>
          </Select>
        )}
      </Field>
      <Show when={waveId() !== undefined}>
        <Show when={!figures.loading} fallback={<p role="status">{words().choose.looking}</p>}>
          <Show
            when={(figures.latest?.length ?? 0) > 0}
            fallback={<p class="data-warn">{words().choose.nothing}</p>}
          >
            <Field label={words().choose.question} hint={<Found figure={chosen()} />}>
              {(control) => (
                <Select {...control} onChange={(event) => setIndex(event.currentTarget.selectedIndex)}>
                  <For each={figures.latest}>
                    {(figure, order) => <option selected={order() === index()}>{localized(figure.label)}</option>}
                  </For>
                </Select>
              )}
            </Field>
          </Show>
        </Show>
      </Show>
    </>
  );
}

function Found(props: { readonly figure: WaveFigures | undefined }) {
  return (
    <Show when={props.figure}>
      {(figure) => words().choose.found(figure().units, formatRange([figure().lowest, figure().highest]))}
    </Show>
  );
}
