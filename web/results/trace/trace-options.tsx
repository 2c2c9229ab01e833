import { For } from 'solid-js';
import type { TraceNode, TraceOption } from '#domain/figures/trace/trace-node';
import { formatDecimal, formatNumber } from '../../lib/format';
import { traceWords as words } from '../../lib/words';
import type { WaveResults } from '../wave-results';
import { PointsLines } from '../points/points-lines';
import { optionText } from './trace-names';
import { workingText } from './trace-values';

interface TraceOptionsProps {
  readonly results: WaveResults;
  readonly node: TraceNode;
  readonly options: readonly TraceOption[];
}

/** The votes on every option: below them there is nothing but people. */
export function TraceOptions(props: TraceOptionsProps) {
  const total = (of: (option: TraceOption) => number) => props.options.reduce((sum, option) => sum + of(option), 0);
  return (
    <>
      <PointsLines
        label={words().head.votes}
        heads={[words().head.option, words().head.score, words().head.votes, words().head.scoreVotes]}
        totals={[
          '',
          formatNumber(total(({ votes }) => votes)),
          workingText(total(({ votes, score }) => votes * score)),
        ]}
      >
        <For each={props.options}>
          {({ option, score, votes }) => (
            <tr>
              <th scope="row">{optionText(props.results, props.node.subject, option)}</th>
              <td class="number">{workingText(score)}</td>
              <td class="number">{formatNumber(votes)}</td>
              <td class="number">{workingText(votes * score)}</td>
            </tr>
          )}
        </For>
      </PointsLines>
      <p class="points-sum">
        {workingText(total(({ votes, score }) => votes * score))} ÷ {formatNumber(total(({ votes }) => votes))} ={' '}
        <b>{formatDecimal(props.node.value, 4)}</b>
      </p>
      <p class="points-remark">{words().givens.count}</p>
    </>
  );
}
