import { answers } from '../state/answers';
import { currentSection } from '../state/form';
import { place } from '../state/navigation';
import { text } from '../state/page-data';
import { say } from '../state/say';
import { doneIn, openPlaces, type Section, type Step } from '../state/steps';
import { type Child, each, element } from './element';
import { contentsButton } from './head';
import * as words from '../words/zh';

/** With more steps than this the segments would be thinner than the gaps between them. */
const MAXIMUM_SEGMENTS = 30;

/** The group, how much of it is done, and the way to everything else. */
export function sectionHead(): Child {
  const section = currentSection();
  if (!section) return null;
  const current = () => currentSection() || section;
  const count = () =>
    say(EVERY_KIND && section.ofTargets ? words.rated : words.answered, {
      done: doneIn(current(), answers()),
      total: current().steps.length,
    });
  const title = element('strong', '', text(section.title));
  return [
    element(
      'header',
      'head narrow-only',
      element('p', 'group', title, ' ', element('span', { className: 'muted', 'aria-live': 'polite' }, count)),
      contentsButton(section.ofTargets),
    ),
    section.steps.length <= MAXIMUM_SEGMENTS &&
      element('div', { className: 'segments narrow-only', 'aria-hidden': 'true' }, segments(current)),
  ];
}

function segments(section: () => Section): Child {
  const steps = () => section().steps;
  const state = (step: Step) =>
    (openPlaces(step, answers()) === 0 ? 'done ' : '') + (step.key === place().step ? 'here' : '');
  return each(steps, (step) => element('i', { className: () => state(step) }));
}
