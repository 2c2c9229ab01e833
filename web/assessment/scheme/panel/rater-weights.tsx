import { A } from '@solidjs/router';
import { createResource, For, Show } from 'solid-js';
import { localized } from '../../../lib/i18n';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { loadWave } from '../../assessment-data';
import { plainPoints } from '../../plain-points';

/** Who rates with which weight, and how few may; both belong to the survey and were fixed when it opened. */
export function RaterWeights(props: { readonly waveId: string }) {
  const [wave] = createResource(() => props.waveId, loadWave);
  return (
    <Show when={wave.latest}>
      {(present) => (
        <section class="scheme-raters">
          <h3>{words().panel.raters}</h3>
          <dl>
            <For each={present().groups}>
              {(group) => (
                <div>
                  <dt>{localized(group.name)}</dt>
                  <dd>{plainPoints(group.weight)}%</dd>
                </div>
              )}
            </For>
          </dl>
          <p class="muted">{words().panel.ratersHint(present().settings.minimumGroupSize)}</p>
          <A href={`/waves/${props.waveId}/groups`}>{words().panel.toWave}</A>
        </section>
      )}
    </Show>
  );
}
