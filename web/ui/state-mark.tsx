import type { JSX } from 'solid-js';
import './state-mark.css';

export type StateShape = 'dashed-ring' | 'ring' | 'disc' | 'half-disc' | 'tick';

interface StateMarkProps {
  readonly shape: StateShape;
  /** Amber asks for a look. */
  readonly tone?: 'plain' | 'brand' | 'warn' | 'ok' | 'danger';
  /** The state in words; the shape alone says nothing. */
  readonly children: JSX.Element;
}

/** A state as a small shape and words, never a coloured pill. For the state of a wave use WaveStateMark. */
export function StateMark(props: StateMarkProps) {
  return (
    <span class={`state-mark state-mark-${props.tone ?? 'plain'}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[props.shape]()}
      </svg>
      <span>{props.children}</span>
    </span>
  );
}

const SHAPES: Readonly<Record<StateShape, () => JSX.Element>> = {
  'dashed-ring': () => <circle cx="6" cy="6" r="4.2" class="state-mark-line" stroke-dasharray="2 1.3" />,
  ring: () => <circle cx="6" cy="6" r="4.2" class="state-mark-line" />,
  disc: () => <circle cx="6" cy="6" r="4.8" fill="currentColor" />,
  'half-disc': () => (
    <>
      <circle cx="6" cy="6" r="4.2" class="state-mark-line" />
      <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor" />
    </>
  ),
  tick: () => <path d="M2 6.4 4.8 9 10 3.2" class="state-mark-line state-mark-tick" />,
};
