import { A } from '@solidjs/router';
import { Index, type JSX, onMount, Show } from 'solid-js';
import './tabs.css';

export interface Tab {
  readonly href: string;
  readonly label: string;
}

interface TabsProps {
  /** Names the row for screen readers ("调查的步骤"). */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The href of the current tab. */
  readonly current: string;
  /** Right end of the row, such as "全卷约 13 分钟". */
  readonly aside?: JSX.Element;
}

/** A row of links to sibling pages, under the page header. Scrolls sideways on a phone. They stay when what they say changes. */
export function Tabs(props: TabsProps) {
  let row: HTMLElement | undefined;
  onMount(() => showCurrent(row));
  return (
    <div class="tabs">
      <nav class="tabs-row" aria-label={props.label} ref={(element) => (row = element)}>
        <Index each={props.tabs}>
          {(tab) => (
            <A href={tab().href} class="tab" end aria-current={tab().href === props.current ? 'page' : undefined}>
              {tab().label}
            </A>
          )}
        </Index>
      </nav>
      <Show when={props.aside}>
        <aside class="tabs-aside" aria-label={props.label}>
          {props.aside}
        </aside>
      </Show>
    </div>
  );
}

/** Not scrollIntoView, which would move the page as well. */
function showCurrent(row: HTMLElement | undefined): void {
  const current = row?.querySelector<HTMLElement>('[aria-current]');
  if (row && current)
    row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
}

export interface FilterTab<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

interface FilterTabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly FilterTab<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A row of filters with counts over a list on the same page ("收集中 2"). */
export function FilterTabs<Value extends string>(props: FilterTabsProps<Value>) {
  return (
    <div class="tabs-row" role="group" aria-label={props.label}>
      <Index each={props.tabs}>
        {(tab) => (
          <button
            type="button"
            class="tab"
            aria-pressed={tab().value === props.value}
            onClick={() => props.onChange(tab().value)}
          >
            {tab().label} {tab().count}
          </button>
        )}
      </Index>
    </div>
  );
}
