import { createSignal, For, Show } from 'solid-js';
import type { AssessmentRowProblem } from '#domain/assessment/import/row-problem';
import { assessmentImportWords as words } from '../lib/words';
import { Button } from '../ui/button';
import { Table } from '../ui/table';

/** A screenful; the rest on demand. */
const SHOWN_AT_FIRST = 20;

/** Line by line what is wrong with a file, and what helps. */
export function RowProblems(props: { readonly problems: readonly AssessmentRowProblem[] }) {
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST);
  return (
    <Show when={props.problems.length > 0}>
      <section class="import-section">
        <h2>{words().problemsHeading(props.problems.length)}</h2>
        <Table caption={words().problemsCaption} density="numbers">
          <thead>
            <tr>
              <th scope="col">{words().heads.line}</th>
              <th scope="col">{words().heads.problem}</th>
              <th scope="col">{words().heads.remedy}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.problems.slice(0, limit())}>
              {(problem) => (
                <tr>
                  <td class="muted">{words().line(problem.line)}</td>
                  <td>{rowProblemText(problem)}</td>
                  <td>{words().remedies[problem.remedy]}</td>
                </tr>
              )}
            </For>
          </tbody>
        </Table>
        <Show when={props.problems.length > limit()}>
          <Button kind="quiet" onClick={() => setLimit(Infinity)}>
            {words().more(props.problems.length - limit())}
          </Button>
        </Show>
      </section>
    </Show>
  );
}

function rowProblemText({ code, title, other }: AssessmentRowProblem): string {
  return words().rowProblems[code]({ title: title ?? '', other: other === undefined ? '' : String(other) });
}
