import { useNavigate } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import type { PaperPass } from '#domain/paper/model';
import { createAction } from '../../../lib/action';
import { formatNumber } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { problemText } from '../../../lib/problems';
import { isAdministrator, session } from '../../../lib/session';
import { paperWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import type { BatchProps } from '../paper-batch-page';
import { BatchFrame } from './batch-frame';
import { allowSamePerson, deletePaperBatch, takePass } from './paper-data';
import { paperAddress } from './paper-trail';

interface BeginPassProps extends BatchProps {
  readonly pass: PaperPass;
}

/** Nobody keys a pass by accident: it is taken first, and from then on the other one is for somebody else. */
export function BeginPass(props: BeginPassProps) {
  const words = () => paperWords().begin;
  const action = createAction();
  const passName = () => paperWords().passes[props.pass];
  const view = () => props.batch.passes.find(({ pass }) => pass === props.pass);
  const names = () => (view()?.keyers ?? []).map(({ name }) => name ?? paperWords().facts.someoneGone);
  const keyedOther = () =>
    !props.batch.samePerson &&
    props.batch.passes.some(
      ({ pass, keyers }) => pass !== props.pass && keyers.some(({ id }) => id === session().user.id),
    );
  const address = () => ({ waveId: props.wave.id, batchId: props.batch.id, pass: props.pass });
  const act = (request: () => Promise<unknown>) =>
    action.run(async () => {
      await request();
      props.onChanged();
    });
  return (
    <BatchFrame {...props} title={titleOf(props)} scope={scopeOf(props)}>
      <p class="paper-text">{words()[props.pass]}</p>
      <Show when={action.problem()}>
        {(problem) => (
          <Notice tone="danger" live>
            {problemText(problem())}
          </Notice>
        )}
      </Show>
      <Switch
        fallback={
          <div class="paper-acts">
            <Button
              kind="primary"
              size="large"
              busy={action.busy()}
              onClick={() => void act(() => takePass(address()))}
            >
              {names().length > 0 ? words().takeOver : words().start(passName())}
            </Button>
            <RemoveBatch {...props} />
          </div>
        }
      >
        <Match when={keyedOther()}>
          <Notice tone="warn">{props.pass === 'second' ? words().yours : words().yoursSecond}</Notice>
          <div class="paper-acts">
            <Show when={isAdministrator()}>
              <Button busy={action.busy()} onClick={() => void act(() => allowSamePerson(address()))}>
                {words().allow}
              </Button>
            </Show>
            <RemoveBatch {...props} />
          </div>
          <Show when={isAdministrator()}>
            <p class="paper-note">{words().allowText}</p>
          </Show>
        </Match>
      </Switch>
      <Show when={names().length > 0 && !keyedOther()}>
        <p class="paper-note">{words().others(names().join(paperWords().listJoin))}</p>
      </Show>
    </BatchFrame>
  );
}

function titleOf({ batch, pass }: BeginPassProps): string {
  const words = paperWords();
  const view = batch.passes.find((one) => one.pass === pass);
  const isBegun = (view?.keyers.length ?? 0) > 0;
  return isBegun
    ? words.begin.underWay(batch.name, words.passes[pass], formatNumber(view?.done ?? 0))
    : words.begin.title(batch.name, words.passes[pass]);
}

function scopeOf({ wave, batch }: BeginPassProps): string {
  return localized(wave.groups.find(({ id }) => id === batch.groupId)?.name ?? { zh: '' });
}

function RemoveBatch(props: BatchProps) {
  const words = () => paperWords().begin;
  const navigate = useNavigate();
  const [asking, setAsking] = createSignal(false);
  const action = createAction();
  const remove = () =>
    action.run(async () => {
      await deletePaperBatch({ waveId: props.wave.id, batchId: props.batch.id });
      navigate(paperAddress(props.wave.id));
    });
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {words().remove}
      </Button>
      <Dialog
        open={asking()}
        title={words().removeTitle(props.batch.name)}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words().keep}</Button>
            <Button kind="danger" busy={action.busy()} onClick={() => void remove()}>
              {words().removeConfirm}
            </Button>
          </>
        }
      >
        <p>{words().removeText}</p>
        <Show when={action.problem()}>
          {(problem) => (
            <Notice tone="danger" live>
              {problemText(problem())}
            </Notice>
          )}
        </Show>
      </Dialog>
    </>
  );
}
