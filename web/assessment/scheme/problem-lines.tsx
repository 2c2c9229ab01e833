import { For, Show } from 'solid-js';
import { measuredOf } from '#domain/assessment/scheme/walk';
import { localized } from '../../lib/i18n';
import { useScheme } from './scheme-scope';
import { schemeProblemText } from './problem-text';

/** What is wrong with one row, under it. */
export function ProblemLines(props: { readonly at: string; readonly columns: number }) {
  const { problemsAt, scheme } = useScheme();
  const nameOf = (id: string) =>
    localized(measuredOf(scheme()).find((measured) => measured.id === id)?.name ?? { zh: id });
  const own = () => problemsAt(props.at).filter(({ code }) => code !== 'depends-on-others');
  return (
    <Show when={own().length > 0}>
      <tr class="scheme-problems">
        <td colSpan={props.columns}>
          <For each={own()}>
            {(problem) => (
              <p class={problem.severity === 'error' ? 'scheme-wrong' : 'scheme-warn'}>
                {schemeProblemText(problem, nameOf)}
              </p>
            )}
          </For>
        </td>
      </tr>
    </Show>
  );
}
