import { DONT_KNOW } from '#domain/answers/model';
import { button, heading } from '../parts/controls';
import { type Child, each, element, when } from '../parts/element';
import { head } from '../parts/head';
import { searchField } from '../parts/search-field';
import { createRenderEffect, createSignal } from '../signals';
import { answers } from '../state/answers';
import { countedSections, currentSection } from '../state/form';
import { backTo, place, visit } from '../state/navigation';
import { text } from '../state/page-data';
import { ratingsOf } from '../state/ratings';
import { searchTargets } from '../state/search-targets';
import { doneIn, openPlaces, type Section, type Step } from '../state/steps';
import * as words from '../words/zh';

/** With fewer units than this, looking is quicker than searching. */
const SEARCH_FROM = 12;

/** Everything that is asked, on a screen of its own. */
export function contentsScreen(): Child {
  const from = place().from || 'opening';
  return [head(() => backTo(from)), element('main', '', heading('', words.allQuestions), contents())];
}

/** Everything that is asked, what is done of it, and the way to each; wide screens have it at their side. */
export function contents(): Child {
  const review = button('contents-head', element('strong', '', words.review), () => visit('review'));
  return EVERY_KIND ? searchable([folded(), review]) : [countedSections().map(unfolded), review];
}

function unfolded({ title, steps }: Section): Child {
  return [element('h2', 'list-head', text(title)), stepList(() => steps)];
}

function searchable(list: Child): Child {
  const [word, setWord] = createSignal('');
  const isLong = () =>
    countedSections()
      .filter(({ ofTargets }) => ofTargets)
      .flatMap(({ steps }) => steps).length >= SEARCH_FROM;
  const found = () => searchSteps(word());
  return [
    when(isLong, () => searchField(words.find, word, setWord)),
    when(
      () => word().trim(),
      () => [stepList(found), element('p', { role: 'status' }, () => found().length === 0 && words.searchNone)],
      () => list,
    ),
  ];
}

function searchSteps(word: string): readonly Step[] {
  const steps = countedSections().flatMap((section) => section.steps);
  const targets = steps.flatMap(({ target }) => target ?? []);
  const hits = searchTargets(targets, word, (target) => text(target.name));
  return steps.filter((step) => hits.some(({ target }) => target === step.target));
}

/** Of many units, those of one group at a time. */
function folded(): Child {
  const [opened, setOpened] = createSignal<string | undefined>(undefined);
  const entered = currentSection(place().from) ?? countedSections()[0];
  const isOpen = (key: string) => (opened() ?? (currentSection() ?? entered)?.key) === key;
  return each(countedSections, (first) => {
    const section = () => countedSections().find(({ key }) => key === first.key) ?? first;
    const toggle = () => setOpened(isOpen(first.key) ? '' : first.key);
    return [
      sectionButton(section, () => isOpen(first.key), toggle),
      when(
        () => isOpen(first.key),
        () => stepList(() => section().steps),
      ),
    ];
  });
}

function sectionButton(section: () => Section, isOpen: () => boolean, toggle: () => void): Child {
  const count = element('span', 'muted', () => `${doneIn(section(), answers())}/${section().steps.length}`);
  const head = button('contents-head', [element('strong', '', text(section().title)), count], toggle);
  createRenderEffect(() => head.setAttribute('aria-expanded', String(isOpen())));
  return head;
}

function stepList(steps: () => readonly Step[]): Child {
  return element('ul', 'contents-steps', each(steps, stepEntry));
}

function stepEntry(step: Step): Child {
  const name = text(EVERY_KIND && step.target ? step.target.name : step.question.title);
  const entry = button('', [element('i', ''), name], () => visit(step.key));
  createRenderEffect(() => entry.setAttribute('aria-label', `${name} ${MARK_WORDS[markOf(step)]}`));
  return element('li', { className: () => markOf(step) }, entry);
}

type StepMark = 'here' | 'unknown' | 'done' | 'open';

const MARK_WORDS = {
  here: words.markCurrent,
  unknown: EVERY_KIND ? words.markDontKnow : '',
  done: words.markDone,
  open: words.markOpen,
} as const;

function markOf(step: Step): StepMark {
  const { step: shown, from } = place();
  if (step.key === (shown === 'contents' ? from : shown)) return 'here';
  if (EVERY_KIND && step.target && ratingsOf(answers(), step.question.id)[step.target.id] === DONT_KNOW)
    return 'unknown';
  return openPlaces(step, answers()) === 0 ? 'done' : 'open';
}
