import { A } from '@solidjs/router';
import { Index, type JSX, onMount, Show, untrack } from 'solid-js';
import IconMenu from '~icons/lucide/menu';
import { commonWords as words } from '../lib/words';
import { Mark } from './mark';
import { useShell } from './shell-context';
import { setWindowTitle } from './window-title';
import './page.css';

export interface Crumb {
  readonly label: string;
  /** Absent for the page itself, the last one. */
  readonly href?: string;
}

interface PageProps {
  readonly trail: readonly Crumb[];
  /** State of the wave, or of saving, beside the trail. */
  readonly status?: JSX.Element;
  /** The one primary action, and at most two secondary ones before it. */
  readonly action?: JSX.Element;
  /** <Tabs> or <WaveSteps>. */
  readonly tabs?: JSX.Element;
  /** Full width for work pages with columns of their own; they set their own paddings. */
  readonly bleed?: boolean;
  readonly children: JSX.Element;
}

/** Header, tabs and content of one page; header and content share both edges. */
export function Page(props: PageProps) {
  let main: HTMLElement | undefined;
  // Until the page has something to say.
  setWindowTitle(untrack(() => props.trail.at(-1)?.label ?? ''));
  // Where the link that led here is gone with its page, the keyboard goes on from the content, not from the top.
  onMount(() => queueMicrotask(() => document.activeElement === document.body && main?.focus({ preventScroll: true })));
  return (
    <>
      <header class="page-header" data-bleed={props.bleed ? '' : undefined}>
        <MenuButton />
        <div class="page-heading">
          <Trail trail={props.trail} />
          <Show when={props.status}>
            <div class="page-status">{props.status}</div>
          </Show>
        </div>
        <Show when={props.action}>
          <div class="page-action">{props.action}</div>
        </Show>
      </header>
      <Show when={props.tabs}>
        <div class="page-tabs" data-bleed={props.bleed ? '' : undefined}>
          {props.tabs}
        </div>
      </Show>
      <main
        id="main"
        class={props.bleed ? 'page-bleed' : 'page-main'}
        tabIndex={-1}
        ref={(element) => (main = element)}
      >
        {props.children}
      </main>
    </>
  );
}

function MenuButton() {
  const shell = useShell();
  return (
    <Show when={shell}>
      {(controls) => (
        <button type="button" class="page-menu" aria-label={words().menu} onClick={() => controls().openMenu()}>
          <IconMenu width={20} height={20} aria-hidden="true" />
          <Mark width={24} />
        </button>
      )}
    </Show>
  );
}

function Trail(props: { readonly trail: readonly Crumb[] }) {
  return (
    <nav aria-label={words().breadcrumb}>
      <ol class="page-trail">
        <Index each={props.trail}>
          {(crumb) => (
            <li class="page-crumb">
              <Show when={crumb().href} fallback={<span aria-current="page">{crumb().label}</span>}>
                {(href) => <A href={href()}>{crumb().label}</A>}
              </Show>
            </li>
          )}
        </Index>
      </ol>
    </nav>
  );
}
