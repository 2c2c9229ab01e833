import { createResource, createSignal, For, Show } from 'solid-js';
import { SOURCE_MEASURES, type SourceMeasure } from '#domain/assessment/records';
import { createAction } from '../../lib/action';
import { formatRange } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentDataWords as words, commonWords } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field, Select } from '../../ui/field';
import { changeSettings } from './data-changes';
import type { DataItem } from './data-place';
import type { DataPartProps } from './data-work';
import { findWaveFigures, type WaveFigures } from './wave-figures';

interface WaveDialogProps extends DataPartProps {
  readonly item: DataItem;
  readonly onClose: () => void;
}

/** Which figure of which counted wave an indicator takes; what it would be is shown before it is taken. */
export function WaveDialog(props: WaveDialogProps) {
  const action = createAction();
  const present = () => props.place.assessment.settings.sources[props.item.id];
  const before = () => {
    const choice = present();
    return choice?.kind === 'wave' ? choice : undefined;
  };
  const [waveId, setWave] = createSignal(before()?.waveId);
  const [measure, setMeasure] = createSignal<SourceMeasure>(before()?.measure ?? usualMeasure(props.item));
  const [index, setIndex] = createSignal(0);
  const counted = () => props.place.waves.filter(({ state }) => state === 'counted' || state === 'published');
  const [figures] = createResource(
    () => {
      const wave = counted().find(({ id }) => id === waveId());
      return wave && { wave, measure: measure(), units: props.place.data.units };
    },
    findWaveFigures,
  );
  const chosen = () => figures.latest?.[index()];
  const take = async ({ question, item }: WaveFigures) => {
    const wave = waveId();
    if (wave === undefined) return;
    const choice = { kind: 'wave', waveId: wave, question, ...(item !== undefined && { item }), measure: measure() } as const;
    const done = await action.run(() =>
      changeSettings(props.place.assessment.id, (settings) => ({
        ...settings,
        sources: { ...settings.sources, [props.item.id]: choice },
      })),
    );
    if (!done) return;
    props.onClose();
    props.onChange();
  };
  return (
    <Dialog
      open
      title={words().choose.title(localized(props.item.name))}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Show when={chosen()}>
            {(figure) => (
              <Button kind="primary" busy={action.busy()} onClick={() => void take(figure())}>
                {words().choose.take}
              </Button>
            )}
          </Show>
        </>
      }
    >
      <div class="form">
        <ActionProblem of={action} />
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
                setMeasure(SOURCE_MEASURES[event.currentTarget.selectedIndex] ?? 'score');
              }}
            >
              <For each={SOURCE_MEASURES}>
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
                      {(figure, place) => <option selected={place() === index()}>{localized(figure.label)}</option>}
                    </For>
                  </Select>
                )}
              </Field>
            </Show>
          </Show>
        </Show>
      </div>
    </Dialog>
  );
}

function Found(props: { readonly figure: WaveFigures | undefined }) {
  return (
    <Show when={props.figure}>
      {(figure) => words().choose.found(figure().units, formatRange([figure().lowest, figure().highest]))}
    </Show>
  );
}

function usualMeasure({ source }: DataItem): SourceMeasure {
  return source.kind === 'survey' ? 'mean' : 'score';
}
