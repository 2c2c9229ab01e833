import { A, useLocation } from '@solidjs/router';
import { createEffect, For, type JSX, on, Show } from 'solid-js';
import { commonWords as words } from '../lib/words';
import { openHelp } from './help-dialog';
import { Kbd } from './kbd';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';
import './rail.css';

/** One part of the product in the rail. */
export interface RailPart {
  readonly href: string;
  readonly label: string;
  readonly icon: (props: { readonly width: number; readonly height: number }) => JSX.Element;
  /** Addresses that belong to it. */
  readonly within: RegExp;
}

export interface RailProps {
  readonly organisation: string;
  readonly parts: readonly RailPart[];
  readonly person: string;
  readonly role: string;
}

/** The parts of the product, the organisation above and the person below. */
export function Rail(props: RailProps) {
  return (
    <div class="rail">
      <A href="/" class="rail-brand">
        <Mark />
        <span class="rail-wordmark" lang="zh-CN">
          评议
        </span>
        <span class="rail-wordmark-latin">Pingyi</span>
      </A>
      <p class="rail-organisation">{props.organisation}</p>
      <nav aria-label={words().parts}>
        <For each={props.parts}>{(part) => <RailLink {...part} />}</For>
      </nav>
      <RailFoot person={props.person} role={props.role} />
    </div>
  );
}

function RailLink(props: RailPart) {
  const location = useLocation();
  return (
    <A class="rail-link" href={props.href} aria-current={props.within.test(location.pathname) ? 'page' : undefined}>
      {props.icon({ width: 16, height: 16 })}
      {props.label}
    </A>
  );
}

function RailFoot(props: Pick<RailProps, 'person' | 'role'>) {
  return (
    <div class="rail-foot">
      <button type="button" class="rail-help" onClick={openHelp}>
        {words().helpAndKeys} <Kbd keys="?" />
      </button>
      <div class="rail-person">
        <span>
          {props.person} <span class="muted">{props.role}</span>
        </span>
        <LanguageSwitch />
      </div>
    </div>
  );
}

interface RailDrawerProps extends RailProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The rail as a drawer, for narrow windows. */
export function RailDrawer(props: RailDrawerProps) {
  const location = useLocation();
  let drawer: HTMLDialogElement | undefined;
  createEffect(
    on(
      () => props.open,
      (open) => (open ? drawer?.showModal() : drawer?.close()),
    ),
  );
  createEffect(
    on(
      () => location.pathname,
      () => props.onClose(),
      { defer: true },
    ),
  );
  return (
    <dialog
      class="rail-drawer"
      aria-label={words().menu}
      ref={(element) => (drawer = element)}
      onClose={() => props.onClose()}
      onClick={(event) => event.target === drawer && props.onClose()}
    >
      <Show when={props.open}>
        <Rail {...props} />
      </Show>
    </dialog>
  );
}
