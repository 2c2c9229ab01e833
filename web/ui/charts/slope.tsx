import { For } from 'solid-js';
import type { SlopeEnd, SlopeScene } from './slope-scene';

interface SlopeProps {
  readonly scene: SlopeScene;
  readonly title: string;
  readonly description: string;
  readonly heads: { readonly before: string; readonly after: string };
}

/** Two orders of the same things, joined by lines. */
export function Slope(props: SlopeProps) {
  return (
    <div class="chart-slope" role="img" aria-label={`${props.title}. ${props.description}`}>
      <Ends head={props.heads.before} ends={props.scene.before} rowHeight={props.scene.rowHeight} />
      <svg class="chart-plot" height={props.scene.height} aria-hidden="true">
        <For each={props.scene.lines}>
          {(line) => <line class={`chart-slope-${line.tone}`} x1="0" x2="100%" y1={line.y1} y2={line.y2} />}
        </For>
      </svg>
      <Ends head={props.heads.after} ends={props.scene.after} rowHeight={props.scene.rowHeight} />
    </div>
  );
}

interface EndsProps {
  readonly head: string;
  readonly ends: readonly SlopeEnd[];
  readonly rowHeight: number;
}

function Ends(props: EndsProps) {
  return (
    <div class="chart-slope-ends" aria-hidden="true">
      <p>{props.head}</p>
      <ul>
        <For each={props.ends}>
          {(end) => (
            <li class={`chart-slope-${end.tone}`} style={{ height: `${props.rowHeight}px` }}>
              <span>{end.label}</span> <b>{end.place}</b>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
