import { Show } from 'solid-js';
import type { PaperPass } from '#domain/paper/model';
import { createAction } from '../../../../lib/action';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { isAdministrator, session } from '../../../../lib/session';
import { paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Notice } from '../../../../ui/notice';
import type { BatchProps } from '../../paper-batch-page';
import { ActionProblem } from '../../../../ui/action-problem';
import { BatchFrame } from '../batch/batch-frame';
import { allowSamePerson, type PaperBatchView, takePass } from '../paper-data';
import { RemoveBatch } from '../batch/remove-batch';

interface BeginPassProps extends BatchProps {
  readonly pass: PaperPass;
}

/** Nobody keys a pass by accident: it is taken first, and from then on the other one is for somebody else. */
export function BeginPass(props: BeginPassProps) {
  return (
    <BatchFrame {...props} title={titleOf(props)} scope={scopeOf(props)}>
      <p class="paper-text">{paperWords().begin[props.pass]}</p>
      <Show when={hasKeyedOther(props)} fallback={<TakePass {...props} />}>
        <ForSomebodyElse {...props} />
      </Show>
    </BatchFrame>
  );
}

function TakePass(props: BeginPassProps) {
  const words = () => paperWords().begin;
  const action = createAction();
  const names = () => namesIn(props.batch, props.pass);
  const take = () =>
    action.run(async () => {
      await takePass({ waveId: props.wave.id, batchId: props.batch.id, pass: props.pass });
      props.onChanged();
    });
  return (
    <>
      <ActionProblem of={action} />
      <div class="paper-acts">
        <Button kind="primary" size="large" busy={action.busy()} onClick={() => void take()}>
          {names().length > 0 ? words().takeOver : words().start(paperWords().passes[props.pass])}
        </Button>
        <RemoveBatch {...props} />
      </div>
      <Show when={names().length > 0}>
        <p class="paper-note">{words().others(names().join(paperWords().listJoin))}</p>
      </Show>
    </>
  );
}

/** Whoever keyed one pass does not key the other, unless an administrator says that there is nobody else. */
function ForSomebodyElse(props: BeginPassProps) {
  const words = () => paperWords().begin;
  const action = createAction();
  const allow = () =>
    action.run(async () => {
      await allowSamePerson({ waveId: props.wave.id, batchId: props.batch.id });
      props.onChanged();
    });
  return (
    <>
      <Notice tone="warn">{props.pass === 'second' ? words().yours : words().yoursSecond}</Notice>
      <ActionProblem of={action} />
      <div class="paper-acts">
        <Show when={isAdministrator()}>
          <Button busy={action.busy()} onClick={() => void allow()}>
            {words().allow}
          </Button>
        </Show>
        <RemoveBatch {...props} />
      </div>
      <Show when={isAdministrator()}>
        <p class="paper-note">{words().allowText}</p>
      </Show>
    </>
  );
}

function hasKeyedOther({ batch, pass }: BeginPassProps): boolean {
  const others = batch.passes.filter((one) => one.pass !== pass).flatMap(({ keyers }) => keyers);
  return !batch.samePerson && others.some(({ id }) => id === session().user.id);
}

function namesIn({ passes }: PaperBatchView, pass: PaperPass): readonly string[] {
  const keyers = passes.find((one) => one.pass === pass)?.keyers ?? [];
  return keyers.map(({ name }) => name ?? paperWords().facts.someoneGone);
}

function titleOf({ batch, pass }: BeginPassProps): string {
  const words = paperWords();
  const done = batch.passes.find((one) => one.pass === pass)?.done ?? 0;
  return namesIn(batch, pass).length > 0
    ? words.begin.underWay(batch.name, words.passes[pass], formatNumber(done))
    : words.begin.title(batch.name, words.passes[pass]);
}

function scopeOf({ wave, batch }: BeginPassProps): string {
  return localized(wave.groups.find(({ id }) => id === batch.groupId)?.name ?? { zh: '' });
}
