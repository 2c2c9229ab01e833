import type { Target, TargetCategory, TargetsQuestion } from '#domain/questionnaire/model';
import { button, caption, link } from '../parts/controls';
import { type Child, element, when } from '../parts/element';
import { CROSS, iconButton } from '../parts/icons';
import { sheet } from '../parts/sheet';
import { createSignal, onCleanup } from '../signals';
import { countedSections } from '../state/form';
import { text } from '../state/page-data';
import { say } from '../state/say';
import type { Picks } from '../state/picks';
import * as words from '../words/zh';

const UNDO_MILLISECONDS = 5_000;
const LONG_GROUP = 8;

/** What was picked so far, by category; taking one out can be undone for five seconds. */
export function tray(question: TargetsQuestion, picks: Picks, onNext: () => void): Child {
  const [removed, setRemoved] = createSignal<Target | null>(null);
  let forgetting: number | undefined;
  onCleanup(() => window.clearTimeout(forgetting));
  const remove = (target: Target) => {
    picks.toggle(target.id);
    setRemoved(target);
    window.clearTimeout(forgetting);
    forgetting = window.setTimeout(() => setRemoved(null), UNDO_MILLISECONDS);
  };
  const undo = () => {
    const target = removed();
    if (target) picks.toggle(target.id);
    setRemoved(null);
  };
  return sheet(
    () => say(words.picked, { n: picks.picked().length }),
    [
      question.categories.map((category) => group(category, picks, remove)),
      element('div', { role: 'status' }, () => {
        const target = removed();
        return target && element('p', 'undo', say(words.removed, { name: text(target.name) }), link(words.undo, undo));
      }),
    ],
    footer(picks, onNext),
  );
}

function group({ id, title }: TargetCategory, picks: Picks, remove: (target: Target) => void): Child {
  const targets = () => picks.picked().filter(({ category }) => category === id);
  const isLong = targets().length > LONG_GROUP;
  const [open, setOpen] = createSignal(!isLong);
  const fold = button(
    'link',
    () => (open() ? words.fold : words.unfold),
    () => setOpen(!open()),
  );
  const row = (target: Target) => {
    const name = text(target.name);
    return element(
      'p',
      'tray-row',
      name,
      iconButton(CROSS, say(words.remove, { name }), () => remove(target)),
    );
  };
  return when(
    () => targets().length > 0,
    () => [
      element(
        'h3',
        'list-head',
        element(
          'span',
          '',
          text(title),
          ' ',
          caption(() => targets().length),
        ),
        isLong && fold,
      ),
      () => open() && targets().map(row),
    ],
  );
}

function footer(picks: Picks, onNext: () => void): Child {
  const others = countedSections()
    .filter(({ ofTargets }) => !ofTargets)
    .reduce((count, { steps }) => count + steps.length, 0);
  const effort = element(
    'p',
    '',
    element('strong', '', () => say(words.minutes, { n: picks.minutes() })),
    others > 0 && caption(say(words.questionsToo, { n: others })),
  );
  return element('div', 'bar', element('div', 'ways tray-ways', effort, button('button primary', words.next, onNext)));
}
