import { A } from '@solidjs/router';
import { For, Match, Show, Switch } from 'solid-js';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import { formatDecimal } from '../../lib/format';
import { traceWords as words } from '../../lib/words';
import type { WaveResults } from '../wave-results';
import { figureAddress } from './trace-address';
import { opens, type TraceLevel } from './trace-levels';
import { inputName, nodeName } from './trace-names';
import { contributionOf, workingText } from './trace-values';

interface TraceInputsProps {
  readonly results: WaveResults;
  readonly level: TraceLevel;
  readonly onOpen: (position: number) => void;
}

/** What a value is made of: one line each, and the line of the result. */
export function TraceInputs(props: TraceInputsProps) {
  const node = () => props.level.node;
  const weighted = () => node().formula === 'weighted-sum';
  return (
    <>
      <div class="figure-scroll" role="region" tabIndex={0} aria-label={nodeName(props.results, node())}>
        <table class="figure-table points-lines">
          <thead>
            <tr>
              <th scope="col">{words().head.input}</th>
              <Show when={weighted()}>
                <th scope="col" class="number">
                  {words().head.weight}
                </th>
              </Show>
              <th scope="col" class="number">
                {words().head.value}
              </th>
              <Show when={weighted()}>
                <th scope="col" class="number trace-product">
                  {words().head.product}
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={node().inputs}>
              {(input, position) => <Line {...props} input={input} position={position()} weighted={weighted()} />}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words().total}</th>
              <Show when={weighted()}>
                <td class="number">{formatDecimal(node().totalWeight ?? 0, 2)}</td>
                <td class="trace-product" />
              </Show>
              <td class="number">{workingText(node().value)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <Remarks inputs={node().inputs} />
    </>
  );
}

interface LineProps extends TraceInputsProps {
  readonly input: TraceNode;
  readonly position: number;
  readonly weighted: boolean;
}

function Line(props: LineProps) {
  const weight = () => props.input.weight;
  return (
    <tr data-open={props.level.open === props.position ? '' : undefined}>
      <th scope="row">
        <Name {...props} />
      </th>
      <Show when={props.weighted}>
        <td class="number">{weight() === undefined ? '' : formatDecimal(weight() ?? 0, 2)}</td>
      </Show>
      <td class="number">{workingText(props.input.value)}</td>
      <Show when={props.weighted}>
        <td class="number trace-product">{workingText(contributionOf(props.level.node, props.input))}</td>
      </Show>
    </tr>
  );
}

/** A step opens below; a figure of its own has a page; a count has neither. */
function Name(props: LineProps) {
  const name = () => inputName(props.results, props.level.node, props.position);
  const isOpen = () => props.level.open === props.position;
  return (
    <Switch fallback={name()}>
      <Match when={opens(props.input)}>
        <button
          type="button"
          class="points-branch"
          aria-expanded={isOpen()}
          onClick={() => props.onOpen(props.position)}
        >
          {name()}
        </button>
      </Match>
      <Match when={props.input.given === 'published'}>
        <A href={figureAddress(props.results.wave.id, props.input.id)}>{name()}</A>
      </Match>
    </Switch>
  );
}

/** What is said of parts that end here, each once. */
function Remarks(props: { readonly inputs: readonly TraceNode[] }) {
  const remarks = () =>
    new Set(props.inputs.flatMap(({ given }) => (given === undefined ? [] : [words().givens[given]])));
  return <For each={[...remarks()]}>{(remark) => <p class="points-remark">{remark}</p>}</For>;
}
