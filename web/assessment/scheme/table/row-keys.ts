import type { AssessmentScheme, Indicator } from '#domain/assessment/scheme/model';
import type { PlacedIndicator } from '#domain/assessment/scheme/walk';
import { localized } from '../../../lib/i18n';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { useScheme } from '../scheme-scope';
import { withIndented, withMoved, withOutdented } from './scheme-tree';

type Change = (scheme: AssessmentScheme, id: string) => AssessmentScheme;

const MOVES: Readonly<Record<string, Change>> = {
  ArrowUp: (scheme, id) => withMoved(scheme, { id, step: -1 }),
  ArrowDown: (scheme, id) => withMoved(scheme, { id, step: 1 }),
  ArrowRight: withIndented,
  ArrowLeft: withOutdented,
};

/**
 * Alt and arrows move a row from any of its fields. Esc goes from a field to the handle, where Tab and Shift+Tab do
 * the same as in outlines; Enter or Esc goes back. So Tab alone, from field to field, never changes the tree.
 */
export function useRowKeys(place: () => PlacedIndicator): (event: KeyboardEvent) => void {
  const { change, placed, placeOf, announce } = useScheme();
  const apply = (event: KeyboardEvent, act: Change) => {
    const field = document.activeElement;
    const { indicator, number } = place();
    event.preventDefault();
    change((scheme) => act(scheme, indicator.id));
    announce(moveText(indicator, { before: number, after: numberOf(indicator.id) }));
    // A row that moved is another place of the table, and the browser takes the focus off what is moved.
    queueMicrotask(() => field instanceof HTMLElement && field.focus());
  };
  const step = (event: KeyboardEvent) => {
    const index = placed().findIndex(({ indicator }) => indicator.id === place().indicator.id);
    const next = placed()[index + (event.key === 'ArrowUp' ? -1 : 1)];
    if (next === undefined) return;
    event.preventDefault();
    document.getElementById(`${prefixOf(event.target)}-${next.indicator.id}`)?.focus();
  };
  const numberOf = (id: string) => placeOf(id)?.number ?? '';
  return (event) => {
    if (event.isComposing) return;
    const move = event.altKey ? MOVES[event.key] : undefined;
    if (move !== undefined) apply(event, move);
    else if (isGrip(event.target)) onGrip(event);
    else if (event.key === 'Escape') focusPart('grip', event);
    else if (isStep(event)) step(event);
  };

  function onGrip(event: KeyboardEvent): void {
    if (event.key === 'Tab') apply(event, event.shiftKey ? withOutdented : withIndented);
    else if (event.key === 'Escape' || event.key === 'Enter') focusPart('name', event);
    else if (isStep(event)) step(event);
  }

  function focusPart(part: 'grip' | 'name', event: KeyboardEvent): void {
    event.preventDefault();
    document.getElementById(`${part}-${place().indicator.id}`)?.focus();
  }
}

function moveText({ name }: Indicator, { before, after }: { readonly before: string; readonly after: string }): string {
  return before === after ? words().stays(localized(name), after) : words().moved(localized(name), after);
}

function isStep({ key, altKey }: KeyboardEvent): boolean {
  return !altKey && (key === 'ArrowUp' || key === 'ArrowDown');
}

function isGrip(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.id.startsWith('grip-');
}

/** The fields of a column have ids of one beginning. */
function prefixOf(target: EventTarget | null): string {
  const [, prefix = 'name'] = target instanceof HTMLElement ? (/^(grip|name|points)-/.exec(target.id) ?? []) : [];
  return prefix;
}
