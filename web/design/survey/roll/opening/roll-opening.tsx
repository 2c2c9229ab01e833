import { createMemo, createSignal, Match, Switch } from 'solid-js';
import type { Questionnaire } from '#domain/questionnaire/model';
import { rollKeyWords } from '../../../../lib/words';
import { Page } from '../../../../ui/page';
import { WaveStateMark } from '../../../../ui/wave-state-mark';
import { WaveSteps } from '../../../../ui/wave-steps';
import { openingChecks, openingFacts } from '../../opening/opening-checks';
import type { WaveDetails } from '../../survey-data';
import type { ChosenTrustees } from '../../trustees/trustee-data';
import { surveyTrail } from '../../survey-trail';
import { trusteesMissing } from '../../trustees/trustees-missing';
import { KeysAction } from './keys-action';
import { KeysMaking } from './keys-making';
import { KeysReady } from './keys-ready';
import { createKeysWatch } from './keys-watch';
import { RollChecklist } from './roll-checklist';
import type { Keys, Roll } from '../roll-data';
import { readyKeysOf } from '../roll-data';
import '../../opening/opening.css';
import './keys.css';
import './six-words.css';

export interface RollOpeningProps {
  readonly wave: WaveDetails;
  readonly questionnaire: Questionnaire;
  readonly roll: Roll;
  readonly keys: Keys;
  readonly trustees: ChosenTrustees;
  readonly onChanged: (wave: WaveDetails) => void;
  readonly onOpened: (wave: WaveDetails) => void;
}

/** A wave with a roll is opened in two steps: its keys are made, and when the six words are noted it is opened. */
export function RollOpening(props: RollOpeningProps) {
  const watch = createKeysWatch(props.wave.id, props.keys);
  const facts = createMemo(() => openingFacts({ ...props, roll: props.roll.groups, now: Date.now() }));
  const checks = createMemo(() => openingChecks(facts()));
  const [atChecklist, setAtChecklist] = createSignal(false);
  const waiting = () => [...checks()].filter(([, status]) => status === 'open').map(([id]) => id);
  const ready = () => (atChecklist() ? undefined : readyKeysOf(watch.keys()));
  const isMaking = () => watch.keys().state === 'making';
  /** Whoever changes the wave has keys that no longer hold. */
  const changed = async (wave: WaveDetails) => {
    props.onChanged(wave);
    await watch.read();
  };
  const make = async () => {
    setAtChecklist(false);
    await watch.make();
  };
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      action={
        <KeysAction
          state={watch.keys().state}
          waiting={waiting().length > 0 || trusteesMissing(props)}
          busy={watch.busy()}
          shown={ready() !== undefined || isMaking()}
          onMake={() => void make()}
          onWords={() => setAtChecklist(false)}
        />
      }
      tabs={
        <WaveSteps
          waveId={props.wave.id}
          current="opening"
          collects="roll"
          aside={<span class="muted">{ready() ? rollKeyWords().untilThen : ''}</span>}
        />
      }
    >
      <Switch
        fallback={
          <RollChecklist
            {...props}
            facts={facts()}
            checks={checks()}
            waiting={waiting()}
            watch={watch}
            onChanged={(wave) => void changed(wave)}
          />
        }
      >
        <Match when={isMaking()}>
          <KeysMaking watch={watch} onAgain={() => void make()} />
        </Match>
        <Match when={ready()}>
          {(keys) => (
            <KeysReady {...props} keys={keys()} onNotNow={() => setAtChecklist(true)} onRefused={() => watch.read()} />
          )}
        </Match>
      </Switch>
    </Page>
  );
}
