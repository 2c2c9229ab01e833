import type { JSX } from 'solid-js';
import './table.css';

interface TableProps {
  /** `reading` rows of two lines (64 px), `list` one line (38), `numbers` for comparing figures (30). */
  readonly density?: 'reading' | 'list' | 'numbers';
  /** Read out with the table; seen only where `captionShown`. */
  readonly caption: string;
  readonly captionShown?: boolean;
  /** Keeps the head in sight under the page header. */
  readonly stickyHead?: boolean;
  readonly class?: string;
  /** `<thead>` and `<tbody>`. Cells of figures carry class `number`; a row heading is `<th scope="row">`. */
  readonly children: JSX.Element;
}

/** Hairlines, no boxes. Scrolls sideways by itself when it is wider than the page; then it can be focused. */
export function Table(props: TableProps) {
  return (
    <div class="table-scroll" role="region" aria-label={props.caption} tabIndex={0}>
      <table
        class={`table table-${props.density ?? 'list'} ${props.class ?? ''}`}
        data-sticky={props.stickyHead ? '' : undefined}
      >
        <caption class={props.captionShown ? 'table-caption' : 'visually-hidden'}>{props.caption}</caption>
        {props.children}
      </table>
    </div>
  );
}
