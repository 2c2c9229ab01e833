import { DONT_KNOW } from '#domain/answers/model';
import type { CriterionId, OptionId, Target, TargetsQuestion } from '#domain/questionnaire/model';
import { lines } from '../parts/clauses';
import { checkRow, heading } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { numberRow } from '../parts/number-row';
import { moveToRow } from '../parts/rows';
import { scaleLine } from '../parts/scale-line';
import { sectionHead } from '../parts/section-head';
import { createWays, stepBar, type Ways } from '../parts/step-bar';
import { useKeys } from '../parts/use-keys';
import { createSignal } from '../signals';
import { answers, setAnswer } from '../state/answers';
import { isWide } from '../state/device';
import { currentSection } from '../state/form';
import { visit } from '../state/navigation';
import { text } from '../state/page-data';
import { say } from '../state/say';
import { ratingsOf, withCriterion, withRating } from '../state/ratings';
import { openPlaces, type Step } from '../state/steps';
import * as words from '../words/zh';

/** One unit, all its criteria, one scale. */
export function card(step: Step, question: TargetsQuestion, target: Target): Child {
  const state = createCard(step, question, target);
  const ways = createWays(step, () => {
    const open = openPlaces(step, answers());
    return open > 0 ? say(words.gaps, { n: open }) : null;
  });
  useCardKeys(question, state, ways);
  const isFirst = currentSection()?.steps[0]?.key === step.key;
  return [
    sectionHead(),
    element(
      'main',
      'card',
      heading('', text(target.name)),
      (isFirst || isWide()) && element('p', 'caption', lines(text(question.help ?? question.title))),
      scaleLine(state.grades),
      element('div', { className: () => (state.dontKnow() ? 'rows greyed' : 'rows') }, rows(question, state)),
      unfamiliar(question, state),
    ),
    stepBar(step, ways),
  ];
}

function rows(question: TargetsQuestion, state: CardState): Child {
  return question.criteria.map(({ id, title, help }, index) =>
    numberRow({
      name: `row-${index}`,
      label: text(title),
      help: help && text(help),
      grades: state.grades,
      chosen: () => state.chosen(id),
      current: () => state.current() === index,
      onChoose: (option) => state.rate(index, option),
      onFocus: () => state.setCurrent(index),
    }),
  );
}

function unfamiliar({ scale }: TargetsQuestion, state: CardState): Child {
  const check = { checked: state.dontKnow, onToggle: state.toggleDontKnow };
  return scale.dontKnow && element('div', 'unfamiliar', checkRow(check, text(scale.dontKnow)), element('kbd', '', '0'));
}

/** Wide screens have the search at their side, others on a screen of its own. */
function search(): void {
  const field = document.getElementById('search');
  if (field) field.focus();
  else visit('contents');
}

type CardState = ReturnType<typeof createCard>;

function createCard(step: Step, question: TargetsQuestion, target: Target) {
  const { criteria, scale } = question;
  const rating = () => ratingsOf(answers(), question.id)[target.id];
  // What was chosen before "not familiar" comes back if that is taken back, until the card is left.
  const [remembered, setRemembered] = createSignal(rating());
  const choices = () => {
    const shown = rating() === DONT_KNOW ? remembered() : rating();
    return typeof shown === 'object' ? shown : {};
  };
  const firstOpen = criteria.findIndex(({ id }) => !choices()[id]);
  const [current, setCurrent] = createSignal(openPlaces(step, answers()) > 0 ? firstOpen : 0);
  const store = (next: ReturnType<typeof rating>) =>
    setAnswer(question.id, withRating(ratingsOf(answers(), question.id), target.id, next));
  return {
    current,
    setCurrent,
    grades: scale.options.map(({ id, label }, index) => ({ value: id, face: String(index + 1), label: text(label) })),
    chosen: (criterion: CriterionId) => choices()[criterion],
    dontKnow: () => rating() === DONT_KNOW,
    toggleDontKnow: () => {
      const before = rating();
      if (before !== DONT_KNOW) setRemembered(before);
      store(before === DONT_KNOW ? choices() : DONT_KNOW);
    },
    rate: (index: number, option: OptionId) => {
      const criterion = criteria[index]?.id ?? '';
      store(withCriterion(choices(), criterion, option));
      if (choices()[criterion] && index + 1 < criteria.length) moveToRow(index + 1);
    },
  };
}

function useCardKeys({ scale, criteria }: TargetsQuestion, state: CardState, ways: Ways): void {
  const chosen = () => scale.options.findIndex(({ id }) => id === state.chosen(criteria[state.current()]?.id ?? ''));
  const move = (by: number) => moveToRow(Math.max(0, Math.min(criteria.length - 1, state.current() + by)));
  const rate = (position: number) => {
    const option = scale.options[position];
    if (option && position !== chosen()) state.rate(state.current(), option.id);
    else if (option) move(1);
  };
  const shift = (by: 1 | -1) => {
    const row = state.current();
    rate(chosen() < 0 && by < 0 ? scale.options.length - 1 : chosen() + by);
    moveToRow(row);
  };
  useKeys(ways, (key) => {
    if (/^[1-9]$/.test(key)) return rate(Number(key) - 1);
    if (key === '0' && scale.dontKnow) return state.toggleDontKnow();
    if (key === '/') return search();
    if (/^Arrow/.test(key))
      return /Up|Down/.test(key) ? move(key === 'ArrowUp' ? -1 : 1) : shift(key === 'ArrowLeft' ? -1 : 1);
    return false;
  });
}
