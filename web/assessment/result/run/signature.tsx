import { createSignal, For, Show } from 'solid-js';
import { createAction } from '../../../lib/action';
import { request } from '../../../lib/client';
import { isOrganizer } from '../../../lib/session';
import { assessmentResultWords as words } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Hash } from '../decisions/approve-dialog';
import { faultsOf, type SignedFile, type SignedPart } from './check-signature';
import { runAddress } from './run-data';
import type { ShownRun } from './run-page';

/**
 * The signature of a published run; who may read all of the run can work it out in the browser. That both come from one
 * server is why the words send the reader to a printed notice.
 */
export function Signature(props: { readonly shown: ShownRun }) {
  const [faults, setFaults] = createSignal<readonly SignedPart[]>();
  const action = createAction();
  const address = () => `${runAddress(props.shown.address)}/signed.json`;
  const check = () =>
    action.run(async () => {
      const file = await request<SignedFile>(fetch(address()));
      setFaults(await faultsOf(file, props.shown.signature));
    });
  return (
    <Show when={props.shown.signature}>
      <Hash label={words().signature} hash={props.shown.signature} />
      <Show when={isOrganizer()}>
        <p class="result-buttons result-check">
          <Button size="small" busy={action.busy()} onClick={() => void check()}>
            {words().check.act}
          </Button>
          <a href={address()} download="">
            {words().check.file}
          </a>
        </p>
        <ActionProblem of={action} />
        <Show when={faults()}>
          {(found) => (
            <Notice tone={found().length === 0 ? 'ok' : 'danger'} live>
              <Show when={found().length > 0} fallback={words().check.agrees}>
                <p>{words().check.differs}</p>
                <ul>
                  <For each={found()}>{(part) => <li>{words().check.parts[part]}</li>}</For>
                </ul>
              </Show>
            </Notice>
          )}
        </Show>
        <p class="muted result-check">{words().check.how}</p>
      </Show>
    </Show>
  );
}
