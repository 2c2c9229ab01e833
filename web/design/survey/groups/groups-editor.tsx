import { createEffect, createMemo, on, Show } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { openingWords } from '../../../lib/words';
import { Button, ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/title';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { SaveOutcome } from '../../../lib/autosave';
import { createAutosave } from '../../../lib/autosave';
import { createSafeLeaving } from '../../../lib/safe-leaving';
import type { WaveDetails } from '../survey-data';
import { changeWave } from '../survey-data';
import { surveyTrail } from '../survey-trail';
import { DeleteSurvey } from './delete-survey';
import type { GroupDraft } from './group-draft';
import { evenWeights, faultsOf, newGroup, sumOfWeights } from './group-draft';
import { GroupsStatus } from './groups-status';
import { GroupsTable } from './groups-table';
import { plainNumber } from './plain-number';
import { WaveSettingsForm } from './wave-settings-form';
import './groups.css';

export interface DraftForm {
  readonly draft: GroupDraft;
  readonly readOnly: boolean;
  readonly change: (change: (draft: GroupDraft) => GroupDraft) => void;
}

export function GroupsEditor(props: { readonly wave: WaveDetails }) {
  const words = () => openingWords().groups;
  const { title, groups, settings, id } = props.wave;
  const autosave = createAutosave({ revision: 0, save: (draft: GroupDraft) => savedOutcome(id, draft), now: Date.now });
  const [draft, setDraft] = createStore<GroupDraft>(structuredClone({ title, groups, settings }));
  const readOnly = () => props.wave.state !== 'draft';
  const faults = createMemo(() => faultsOf(draft));
  const change: DraftForm['change'] = (revise) =>
    setDraft(reconcile(structuredClone(revise(plainOf(draft))), { key: 'id' }));
  createEffect(
    on(
      () => JSON.stringify(draft),
      () => faults().length === 0 && autosave.changed(plainOf(draft)),
      { defer: true },
    ),
  );
  createSafeLeaving(autosave);
  return (
    <Page
      trail={surveyTrail(draft.title)}
      status={
        <Show when={!readOnly()} fallback={<WaveStateMark wave={props.wave} />}>
          <GroupsStatus
            state={autosave.state()}
            sendable={faults().length === 0}
            onRetry={() => void autosave.flush()}
          />
        </Show>
      }
      action={
        <Show when={!readOnly()}>
          <ButtonLink kind="primary" href={`/waves/${props.wave.id}/opening`}>
            {words().next}
          </ButtonLink>
        </Show>
      }
      tabs={<WaveSteps waveId={props.wave.id} collects={draft.settings.collection?.kind} current="groups" />}
    >
      <Title small subtitle={words().scope}>
        {findingOf(draft)}
      </Title>
      <Show when={readOnly()}>
        <Notice>{words().locked}</Notice>
      </Show>
      <GroupsTable draft={draft} readOnly={readOnly()} change={change} />
      <p class="groups-census muted">{words().censusHint}</p>
      <Show when={!readOnly()}>
        <GroupActions draft={draft} readOnly={false} change={change} />
      </Show>
      <WaveSettingsForm draft={draft} kind={props.wave.surveyKind} readOnly={readOnly()} change={change} />
      <Show when={!readOnly() && props.wave.number === 1}>
        <DeleteSurvey wave={props.wave} />
      </Show>
    </Page>
  );
}

function GroupActions(props: DraftForm) {
  const words = () => openingWords().groups;
  const add = () =>
    props.change((draft) => ({
      ...draft,
      groups: [...draft.groups, newGroup(draft.groups, words().newName(draft.groups.length + 1))],
    }));
  const split = () =>
    props.change((draft) => {
      const weights = evenWeights(draft.groups.length);
      return { ...draft, groups: draft.groups.map((group, index) => ({ ...group, weight: weights[index] ?? 0 })) };
    });
  return (
    <div class="groups-actions">
      <Button onClick={add}>{words().add}</Button>
      <Show when={props.draft.groups.length > 1}>
        <Button kind="quiet" onClick={split}>
          {words().split}
        </Button>
      </Show>
    </div>
  );
}

function findingOf({ groups }: GroupDraft): string {
  const words = openingWords().groups;
  const sum = sumOfWeights(groups);
  if (groups.length === 0) return words.none;
  if (sum < 100) return words.short(plainNumber(sum), plainNumber(100 - sum));
  if (sum > 100) return words.over(plainNumber(sum), plainNumber(sum - 100));
  return groups.length === 1 ? words.one : words.ready(groups.length);
}

async function savedOutcome(waveId: string, { title, groups, settings }: GroupDraft): Promise<SaveOutcome> {
  try {
    await changeWave(waveId, { title, settings, groups: [...groups] });
    return { kind: 'saved', revision: 0 };
  } catch {
    return { kind: 'failed' };
  }
}

/** The store keeps what it shows; what is sent and changed is a copy. */
function plainOf(draft: GroupDraft): GroupDraft {
  return structuredClone(unwrap(draft));
}
