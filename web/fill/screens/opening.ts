import { lines } from '../parts/clauses';
import { bar } from '../parts/bar';
import { button, link } from '../parts/controls';
import { type Child, element, keyed } from '../parts/element';
import { onCleanup } from '../signals';
import { beginAnswering } from '../state/active-time';
import { answers, startAgain, draft, isStored } from '../state/answers';
import { canSeal } from '../state/can-seal';
import { fault } from '../state/fault';
import { neighbour, sections } from '../state/form';
import { visit } from '../state/navigation';
import { wave } from '../state/page-data';
import { openPlaces } from '../state/steps';
import * as words from '../words/zh';

/** The opening itself comes from the server, readable before this script runs; here is its one button. */
export function opening(): Child {
  const page = document.getElementById('opening');
  if (page) page.hidden = false;
  onCleanup(() => {
    if (page) page.hidden = true;
  });
  if (STAMPED && wave.isInGrace) return cannot(words.closed, words.graceNote);
  if (STAMPED && !location.hash) return cannot(words.linkCut, words.linkCutNote);
  if (!canSeal()) return cannot(words.insecure, words.insecureNote);
  return STAMPED ? keyed(fault, (found) => (found ? cannot(found.title, found.note) : begin())) : begin();
}

function begin(): Child {
  const hasAnswers = () => Object.keys(answers()).length > 0;
  const steps = sections().flatMap((section) => section.steps);
  const isReview = EVERY_KIND && steps[0]?.question.kind === 'targets';
  const onBegin = () => {
    beginAnswering();
    const open = steps.find((step) => openPlaces(step, answers()) > 0);
    const left = hasAnswers() && open && steps.find(({ key }) => key === draft().reached);
    if (left && openPlaces(left, answers()) === 0) visit(neighbour(left.key, 1));
    else visit(left || open ? (left || open).key : 'review');
  };
  const label = () => (hasAnswers() ? words.resume : isReview ? words.startReview : words.start);
  return bar(
    () => (isStored() ? null : words.notStored),
    button('button primary', label, onBegin),
    element('p', 'caption centred', () =>
      hasAnswers()
        ? [words.resumeNote, link(words.startAgain, startAgain)]
        : lines(STAMPED ? (wave.isOfCodes ? words.slipOnly : words.yoursOnly) : words.onceOnly),
    ),
  );
}

/** What keeps anybody from answering here, and the way out. */
function cannot(what: string, note: string): Child {
  return element(
    'div',
    { className: 'bar', role: 'alert' },
    element('p', 'warn', element('strong', '', what)),
    element('p', '', lines(note)),
  );
}
