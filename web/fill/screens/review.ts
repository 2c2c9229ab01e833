import { DONT_KNOW } from '#domain/answers/model';
import { bar } from '../parts/bar';
import { lines } from '../parts/clauses';
import { button, caption, heading } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { head } from '../parts/head';
import { CHECK, RIGHT, icon } from '../parts/icons';
import { createSignal } from '../signals';
import { answers } from '../state/answers';
import { countedSections, neighbour, sections } from '../state/form';
import { type Gap, gapsOf } from '../state/gaps';
import { backTo, visit } from '../state/navigation';
import { deadline, text, wave } from '../state/page-data';
import { say } from '../state/say';
import { ratingsOf } from '../state/ratings';
import { doneIn, type Section, type Step } from '../state/steps';
import { submit } from '../state/submission';
import * as words from '../words/zh';

/** More than these would push what is answered out of sight; the groups below lead to the rest. */
const MAXIMUM_SHOWN = 6;

/** The finding as the title, what is missing one tap away, and the way into the envelope. */
export function review(): Child {
  const [held, setHeld] = createSignal(false);
  const gaps = gapsOf(wave.questionnaire, answers(), sections());
  const needed = gaps.filter((gap) => gap.needed);
  const left = gaps.filter((gap) => !gap.needed);
  const title =
    needed.length > 0
      ? say(words.mustFix, { n: needed.length })
      : say(left.length > 0 ? words.missing : words.allDone, { n: left.length });
  const send = () => {
    setHeld(needed.length > 0);
    const first = document.querySelector<HTMLElement>('.go');
    if (held()) {
      if (first) first.focus();
    } else {
      // Sealing comes first: the next screen sends the stored ballot if none is being sealed.
      void submit();
      visit('sending');
    }
  };
  return [
    head(() => backTo(neighbour('review', -1))),
    element(
      'main',
      '',
      heading('', title),
      left.length > needed.length && element('p', 'lead', lines(words.blanksNote)),
      gapList(words.mustFixHeading, needed),
      gapList(words.missingHeading, left),
      element('h2', 'list-head', words.answeredHeading),
      countedSections().map(sectionRow),
      element(
        'div',
        'aside',
        element('p', '', lines(words.sealNote)),
        element('p', '', lines(say(words.deadline, { deadline: deadline() }))),
      ),
    ),
    bar(() => (held() ? title : null), button('button primary', words.submit, send)),
  ];
}

function gapList(title: string, gaps: readonly Gap[]): Child {
  if (gaps.length === 0) return null;
  const more = gaps.length - MAXIMUM_SHOWN;
  return [
    element('h2', 'list-head warn', title),
    gaps
      .slice(0, MAXIMUM_SHOWN)
      .map(({ title, detail, step }) => goTo(step, [title, caption(detail)], element('strong', 'warn', words.fill))),
    more > 0 && caption(say(words.missingMore, { n: more })),
  ];
}

function sectionRow(section: Section): Child {
  const done = doneIn(section, answers());
  const total = section.steps.length;
  const unknown = EVERY_KIND ? section.steps.filter(isUnknown).length : 0;
  const [first] = section.steps;
  return goTo(
    first ? first.key : 'review',
    [text(section.title), EVERY_KIND && unknown > 0 && caption(say(words.dontKnowCount, { n: unknown }))],
    element('span', done === total ? 'complete' : 'muted', done === total && icon(CHECK), ` ${done}/${total}`),
  );
}

function isUnknown({ question, target }: Step): boolean {
  return target !== undefined && ratingsOf(answers(), question.id)[target.id] === DONT_KNOW;
}

function goTo(step: string, title: Child, state: Child): Child {
  return button('go', [element('span', '', title), state, icon(RIGHT)], () => visit(step));
}
