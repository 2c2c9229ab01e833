import type { JSX } from 'solid-js';
import './notice.css';

interface NoticeProps {
  /** Amber: look at it, it may stay. Red: it cannot go on, or cannot be undone. */
  readonly tone?: 'plain' | 'brand' | 'warn' | 'danger' | 'ok';
  /** Read out at once when it appears: for the outcome of what the user just did. */
  readonly live?: boolean;
  readonly children: JSX.Element;
}

/** A remark beside the work: a bar at its left edge, no box in a box. */
export function Notice(props: NoticeProps) {
  const role = () => (props.live ? (props.tone === 'danger' ? 'alert' : 'status') : undefined);
  return (
    <div class={`notice notice-${props.tone ?? 'plain'}`} role={role()}>
      {props.children}
    </div>
  );
}
