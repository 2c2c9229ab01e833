import { createSignal, For, Show } from 'solid-js';
import { SMALLEST_STRATUM } from '#domain/roll/model';
import { createAction } from '../../../../lib/action';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { rollWords } from '../../../../lib/words';
import { ActionProblem } from '../../../../ui/action-problem';
import { Button, ButtonLink } from '../../../../ui/button';
import { Field, Input } from '../../../../ui/field';
import { Page } from '../../../../ui/page';
import { Title } from '../../../../ui/title';
import { WaveStateMark } from '../../../../ui/wave-state-mark';
import { WaveSteps } from '../../../../ui/wave-steps';
import { surveyTrail } from '../../survey-trail';
import { GroupSizes } from '../people/group-sizes';
import { groupRows } from '../people/group-rows';
import { HandOutSection } from '../hand-out-section';
import { type RollOfWaveProps, setCodes } from '../roll-data';
import '../roll.css';

/** A hall: so many printed codes for each group in the place of people, and nobody is written down. */
export function CodesOfWave(props: RollOfWaveProps) {
  const words = () => rollWords().codes;
  const isDraft = () => props.wave.state === 'draft';
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      action={<CodesAction {...props} />}
      tabs={<WaveSteps waveId={props.wave.id} current="links" collects="roll" />}
    >
      <Title small subtitle={words().scope}>
        {props.roll.size > 0 ? words().finding(formatNumber(props.roll.size)) : words().none}
      </Title>
      <div class="roll">
        <Show when={isDraft()} fallback={<Issued {...props} />}>
          <CodeCounts {...props} />
        </Show>
        <div>
          <HandOutSection {...props} />
        </div>
      </div>
    </Page>
  );
}

function CodesAction(props: RollOfWaveProps) {
  const words = () => rollWords().page;
  const isSettled = () => groupRows(props.wave.groups, props.roll.groups).every(({ missing }) => missing === 0);
  return (
    <Show
      when={props.wave.state === 'draft'}
      fallback={<ButtonLink href={`/waves/${props.wave.id}/collection`}>{words().toCollection}</ButtonLink>}
    >
      <Show when={isSettled()}>
        <ButtonLink kind="primary" href={`/waves/${props.wave.id}/opening`}>
          {words().toOpening}
        </ButtonLink>
      </Show>
    </Show>
  );
}

function Issued(props: RollOfWaveProps) {
  return (
    <div>
      <GroupSizes
        waveId={props.wave.id}
        rows={groupRows(props.wave.groups, props.roll.groups)}
        smallest={props.roll.smallestGroup}
        readOnly
        onMerged={props.onChanged}
      />
    </div>
  );
}

const MOST_CODES = 5_000;

function CodeCounts(props: RollOfWaveProps) {
  const words = () => rollWords().codes;
  const action = createAction();
  const rows = groupRows(props.wave.groups, props.roll.groups).filter(({ name }) => name !== undefined);
  const [counts, setCounts] = createSignal(Object.fromEntries(rows.map(({ groupId, size }) => [groupId, size])));
  const isWrong = (count: number) => !Number.isInteger(count) || count < SMALLEST_STRATUM || count > MOST_CODES;
  const countOf = (groupId: string) => counts()[groupId] ?? 0;
  const error = (groupId: string) =>
    countOf(groupId) > 0 && isWrong(countOf(groupId)) ? words().error(SMALLEST_STRATUM, MOST_CODES) : undefined;
  const save = () =>
    action.run(async () => {
      await setCodes(props.wave.id, counts());
      await props.onChanged();
    });
  return (
    <section class="roll-section" aria-labelledby="roll-codes">
      <h2 id="roll-codes">{words().title}</h2>
      <p class="muted">{words().hint(SMALLEST_STRATUM)}</p>
      <For each={rows}>
        {({ groupId, name }) => (
          <Field label={name && localized(name)} error={error(groupId)}>
            {(control) => (
              <Input
                {...control}
                type="number"
                class="roll-code-count"
                min={SMALLEST_STRATUM}
                max={MOST_CODES}
                value={countOf(groupId)}
                onInput={({ currentTarget }) =>
                  setCounts((before) => ({ ...before, [groupId]: currentTarget.valueAsNumber || 0 }))
                }
              />
            )}
          </Field>
        )}
      </For>
      <ActionProblem of={action} />
      <div>
        <Button
          busy={action.busy()}
          disabled={rows.some(({ groupId }) => isWrong(countOf(groupId)))}
          onClick={() => void save()}
        >
          {words().save}
        </Button>
      </div>
    </section>
  );
}
