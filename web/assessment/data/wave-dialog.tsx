import { createSignal, Show } from 'solid-js';
import { SOURCE_MEASURES, type SourceMeasure, type WaveChoice } from '#domain/assessment/records';
import { createAction } from '../../lib/action';
import { localized } from '../../lib/i18n';
import { assessmentDataWords as words, commonWords } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { changeSettings } from './data-changes';
import type { DataItem } from './data-place';
import type { DataPartProps } from './data-work';
import { WaveFigureFields } from './wave-figure-fields';

interface WaveDialogProps extends DataPartProps {
  readonly item: DataItem;
  readonly onClose: () => void;
}

/** Which figure of which counted wave an indicator takes. */
export function WaveDialog(props: WaveDialogProps) {
  const action = createAction();
  const [choice, setChoice] = createSignal<WaveChoice>();
  const present = props.place.assessment.settings.sources[props.item.id];
  const before = present?.kind === 'wave' ? present : { measure: usualMeasure(props.item) };
  const take = async (chosen: WaveChoice) => {
    const done = await action.run(() =>
      changeSettings(props.place.assessment.id, (settings) => ({
        ...settings,
        sources: { ...settings.sources, [props.item.id]: chosen },
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
          <Show when={choice()}>
            {(chosen) => (
              <Button kind="primary" busy={action.busy()} onClick={() => void take(chosen())}>
                {words().choose.take}
              </Button>
            )}
          </Show>
        </>
      }
    >
      <div class="form">
        <ActionProblem of={action} />
        <WaveFigureFields
          waves={props.place.waves}
          measures={SOURCE_MEASURES}
          units={props.place.data.units}
          before={before}
          onChoose={setChoice}
        />
      </div>
    </Dialog>
  );
}

function usualMeasure({ source }: DataItem): SourceMeasure {
  return source.kind === 'survey' ? 'mean' : 'score';
}
