import { For } from 'solid-js';
import type { TraceCounts } from '#domain/figures/trace/trace-node';
import { formatNumber } from '../../lib/format';
import { traceWords as words } from '../../lib/words';

/** From the people asked to what counts, in the order in which it is taken off. */
const ORDER = [
  'expected',
  'received',
  'spoilt',
  'void',
  'counted',
  'rated',
  'dontKnow',
  'voidCards',
  'n',
  'trimmed',
  'kept',
  'scoredDontKnow',
] as const satisfies readonly (keyof TraceCounts)[];

const TAKEN_OFF: ReadonlySet<keyof TraceCounts> = new Set<keyof TraceCounts>([
  'spoilt',
  'void',
  'dontKnow',
  'voidCards',
  'trimmed',
]);

/** What is taken off and comes to nothing is left out. */
export function TraceCountList(props: { readonly counts: TraceCounts }) {
  const shown = () => ORDER.filter((name) => (props.counts[name] ?? 0) > 0 || !TAKEN_OFF.has(name)).filter(isKnown);
  const isKnown = (name: keyof TraceCounts) => props.counts[name] !== undefined;
  return (
    <dl class="trace-counts">
      <For each={shown()}>
        {(name) => (
          <div data-minus={TAKEN_OFF.has(name) ? '' : undefined}>
            <dt>{words().counts[name]}</dt>
            <dd>{countText(name, props.counts[name] ?? 0)}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function countText(name: keyof TraceCounts, count: number): string {
  return TAKEN_OFF.has(name) ? `−${formatNumber(count)}` : formatNumber(count);
}
