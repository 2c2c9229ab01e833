import { useSearchParams } from '@solidjs/router';
import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import { traceWords as words } from '../../lib/words';
import { buttonClass } from '../../ui/button';
import { Loaded } from '../../ui/loading';
import { Title } from '../../ui/title';
import { ResultsPage } from '../results-page';
import type { WaveResults } from '../wave-results';
import { checkOf } from './trace-check';
import { pathTo, traceLevels } from './trace-levels';
import { loadTrace, traceFile, type TraceAnswer, type TracedFigureId } from './trace-source';
import { TraceStep } from './trace-step';
import { traceSubtitle, traceTitle, versionsText } from './trace-title';
import '../points/points.css';
import '../points/points-narrow.css';
import './trace.css';

/** How any published figure comes about, from its value down to counts. */
export function TracePage() {
  const [search] = useSearchParams();
  const figure = () => (typeof search['figure'] === 'string' ? search['figure'] : '');
  return (
    <ResultsPage current="trace">
      {(results) => <TraceOfFigure results={results} id={{ waveId: results.wave.id, figure: figure() }} />}
    </ResultsPage>
  );
}

function foundIn(answer: TraceAnswer | 'not-found'): TraceAnswer | undefined {
  return answer === 'not-found' ? undefined : answer;
}

interface TraceOfFigureProps {
  readonly results: WaveResults;
  readonly id: TracedFigureId;
}

function TraceOfFigure(props: TraceOfFigureProps) {
  const [trace] = createResource(() => props.id, loadTrace);
  return (
    <Loaded resource={trace}>
      {(present) => (
        <Show when={foundIn(present())} fallback={<Title subtitle={words().notFoundText}>{words().notFound}</Title>}>
          {(found) => <Working results={props.results} id={props.id} trace={found()} />}
        </Show>
      )}
    </Loaded>
  );
}

function Working(props: TraceOfFigureProps & { readonly trace: TraceAnswer }) {
  return (
    <div class="trace">
      <Title subtitle={traceSubtitle(props.trace.figure)}>{traceTitle(props.results, props.trace)}</Title>
      <p class="trace-versions">
        {versionsText(props.trace)}{' '}
        <a class={buttonClass({ kind: 'secondary', size: 'small' })} href={traceFile(props.id)} download="trace.json">
          {words().download}
        </a>
      </p>
      <Show when={props.trace.root} keyed>
        {(root) => <Levels results={props.results} root={root} />}
      </Show>
    </div>
  );
}

function Levels(props: { readonly results: WaveResults; readonly root: TraceNode }) {
  const [path, setPath] = createSignal<readonly number[]>([]);
  const levels = createMemo(() => traceLevels(props.root, path()));
  return (
    <>
      <div class="points-spine">
        <For each={levels()}>
          {(level, depth) => (
            <TraceStep
              results={props.results}
              level={level}
              onOpen={(position) => setPath(pathTo(levels(), depth(), position))}
            />
          )}
        </For>
      </div>
      <Show when={checkOf(props.root)}>
        {(check) => (
          <p class="trace-check" data-ok={check().ok ? '' : undefined}>
            {check().text}
          </p>
        )}
      </Show>
      <p class="points-remark">{words().digits}</p>
    </>
  );
}
