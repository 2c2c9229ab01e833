import type { TargetCategory, TargetsQuestion } from '#domain/questionnaire/model';
import { bar } from '../parts/bar';
import { lines } from '../parts/clauses';
import { button, caption, checkRow, heading } from '../parts/controls';
import { type Child, element, when } from '../parts/element';
import { head } from '../parts/head';
import { UP, icon } from '../parts/icons';
import { searchField } from '../parts/search-field';
import { createWays } from '../parts/step-bar';
import { useKeys } from '../parts/use-keys';
import { createMemo, createSignal } from '../signals';
import { openTray, place } from '../state/navigation';
import { text } from '../state/page-data';
import { say } from '../state/say';
import { createPicks, type Picks } from '../state/picks';
import { type Hit, searchTargets } from '../state/search-targets';
import type { Step } from '../state/steps';
import { tray } from './tray';
import * as words from '../words/zh';

/** Which of the units the member has dealt with. */
export function picker(step: Step, question: TargetsQuestion): Child {
  const picks = createPicks(question);
  const [word, setWord] = createSignal('');
  const hits = createMemo(() => searchTargets(question.targets, word(), (target) => text(target.name)));
  const ways = createWays(step, () => (picks.picked().length > 0 ? null : words.nonePicked));
  useKeys(ways, (key) => (key === '/' ? document.getElementById('search')?.focus() : false));
  const list = categories(question, picks);
  return [
    head(ways.back),
    element(
      'main',
      '',
      heading('', words.pickTitle),
      element('p', 'lead', lines(`${words.pickHint}|${words.pickedNote}`)),
      searchField(words.search, word, setWord),
      () => (word().trim() ? found(hits(), question, picks) : list),
    ),
    bar(ways.notice, trayWays(picks, button('button primary', words.next, ways.next))),
    when(
      () => place().tray,
      () => tray(question, picks, ways.next),
    ),
  ];
}

function trayWays(picks: Picks, next: Child): Child {
  const picked = element('strong', '', () => say(words.picked, { n: picks.picked().length }), icon(UP));
  const minutes = caption(() => say(words.minutes, { n: picks.minutes() }));
  return element(
    'div',
    'ways tray-ways',
    button('tray-button', [picked, minutes], () => openTray()),
    next,
  );
}

function categories(question: TargetsQuestion, picks: Picks): Child {
  const [here, setHere] = createSignal('');
  const show = ({ id }: TargetCategory) => {
    setHere(id);
    const group = document.getElementById(`category-${id}`);
    group?.scrollIntoView();
    group?.focus({ preventScroll: true });
  };
  const cell = (category: TargetCategory) => {
    const cellButton = button('', [text(category.title), countOf(category, question, picks)], () => show(category));
    return element('div', { className: () => (here() === category.id ? 'here' : '') }, cellButton);
  };
  return [
    element('div', 'categories', question.categories.map(cell)),
    when(
      () => picks.lookedUp().length > 0,
      () => [
        listHead(words.recent, words.recentNote),
        () => picks.lookedUp().map((target) => unitRow({ target, from: 0, to: 0 }, picks)),
      ],
    ),
    question.categories.map((category) => categoryList(category, question, picks)),
  ];
}

function countOf({ id }: TargetCategory, { targets }: TargetsQuestion, picks: Picks): Child {
  const total = targets.filter(({ category }) => category === id).length;
  const chosen = () => picks.picked().filter(({ category }) => category === id).length;
  const count = () => (chosen() > 0 ? `${chosen()}/${total}` : total);
  return element('span', { className: () => (chosen() > 0 ? 'count some' : 'count') }, count);
}

function categoryList({ id, title }: TargetCategory, question: TargetsQuestion, picks: Picks): Child {
  const targets = question.targets.filter(({ category }) => category === id);
  const n = () => picks.picked().filter(({ category }) => category === id).length;
  const top = listHead(text(title), () => say(words.pickedOf, { n: n(), total: targets.length }));
  top.id = `category-${id}`;
  top.tabIndex = -1;
  return [top, targets.map((target) => unitRow({ target, from: 0, to: 0 }, picks))];
}

function listHead(title: Child, note: Child): HTMLElement {
  return element('h2', 'list-head', title, caption(note));
}

function found(hits: readonly Hit[], { categories, targets }: TargetsQuestion, picks: Picks): Child {
  const categoryOf = ({ target }: Hit) => categories.find(({ id }) => id === target.category)?.title;
  const top = listHead(
    hits.length > 0 ? say(words.found, { n: hits.length }) : words.foundNone,
    say(words.foundIn, { n: targets.length }),
  );
  top.setAttribute('role', 'status');
  return [
    top,
    hits.length > 0 ? '' : element('p', 'lead', lines(words.foundNoneNote)),
    hits.map((hit) => {
      const category = categoryOf(hit);
      return unitRow(hit, picks, category && caption(text(category)));
    }),
  ];
}

/** A row with a note below the name stands in a search and is remembered as looked up. */
function unitRow(hit: Hit, picks: Picks, note?: Child): Child {
  const { target, from, to } = hit;
  const name = text(target.name);
  const checked = () => picks.has(target.id);
  const onToggle = () => {
    picks.toggle(target.id);
    if (note) picks.rememberLookUp(target);
  };
  const marked = to > 0 && element('strong', 'hit', name.slice(from, to));
  return element('div', 'unit-row', checkRow({ checked, onToggle }, name.slice(0, from), marked, name.slice(to), note));
}
