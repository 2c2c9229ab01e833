import { createSignal, For, Show } from 'solid-js';
import type { RowProblem } from '#domain/collected/import-model';
import { formatNumber } from '../../../../lib/format';
import { collectedWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Table } from '../../../../ui/table';
import type { CollectedReport } from '../collected-data';

interface RowProblemsProps {
  readonly report: CollectedReport;
  /** Equal names of clusters in different strata are different clusters. */
  readonly onNestClusters: () => void;
}

const SHOWN_AT_FIRST = 20;

/** The rows that are refused: how many for which reason, then line by line with what helps. */
export function RowProblems(props: RowProblemsProps) {
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST);
  const problems = () => props.report.problems;
  return (
    <Show when={problems().length > 0}>
      <section class="import-section" id="collected-rows">
        <h2>{words().rowsHeading(formatNumber(props.report.summary.refused))}</h2>
        <ul class="collected-totals">
          <For each={props.report.totals}>
            {({ code, count, remedy }) => (
              <li>
                <b class="import-refused">{words().rowCount(formatNumber(count))}</b>
                <span>{words().rowProblems[code]}</span>
                <span class="muted">{words().remedies[remedy]}</span>
                <Show when={remedy === 'nest-clusters'}>
                  <Button size="small" onClick={() => props.onNestClusters()}>
                    {words().nestClusters}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Table caption={words().rowsCaption} density="numbers" class="import-rows">
          <thead>
            <tr>
              <For each={Object.values(words().rowHeads)}>{(head) => <th scope="col">{head}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={problems().slice(0, limit())}>{(problem) => <ProblemRow problem={problem} />}</For>
          </tbody>
        </Table>
        <Show when={problems().length > limit()}>
          <Button kind="quiet" onClick={() => setLimit(Infinity)}>
            {words().moreRows(problems().length - limit())}
          </Button>
        </Show>
        <Show when={problems().length === MOST_SENT}>
          <p class="muted">{words().firstRows(MOST_SENT)}</p>
        </Show>
      </section>
    </Show>
  );
}

/** The server lists no more. */
const MOST_SENT = 200;

function ProblemRow(props: { readonly problem: RowProblem }) {
  const other = () => props.problem.details?.['line'];
  return (
    <tr>
      <td class="import-line">{props.problem.line}</td>
      <td>{props.problem.column}</td>
      <td>
        {words().rowProblems[props.problem.code]}
        <Show when={other()}>{(line) => <span> {words().otherLine(Number(line()))}</span>}</Show>
      </td>
      <td class="muted">{words().remedies[props.problem.remedy]}</td>
    </tr>
  );
}
