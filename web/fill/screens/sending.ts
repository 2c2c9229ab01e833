import { lines } from '../parts/clauses';
import { button, caption, heading } from '../parts/controls';
import { type Child, element, keyed } from '../parts/element';
import { drawing } from '../parts/icons';
import { draft } from '../state/answers';
import { replace } from '../state/navigation';
import { fault } from '../state/fault';
import { wave } from '../state/page-data';
import { say } from '../state/say';
import { RECEIPT_NOT_GENUINE } from '../state/send-ballot';
import { post, type Submission, submission } from '../state/submission';
import * as words from '../words/zh';

/** The mark is the seal: open, closed with a dashed ring while the box has not answered, filled when it has. */
const ENVELOPE =
  '<path class="letter" d="M2 84L102 4l100 80M18 130V40h168v90M36 56h72M36 68h48"/><path d="M2 84h200v128H2z"/>' +
  '<path class="folds" d="M2 212l52-44M202 212l-52-44"/><path class="seal" d="M2 84l100 74 100-74z"/>' +
  '<path class="seal ring" d="M68 149v18M136 149v18M68 158h20M116 158h20"/><circle class="seal ring" cx="102" cy="158" r="13.5"/>';

/** What really happens, as it happens: sealed on the phone, then put into the box. */
export function sending(): Child {
  const state = () => submission().state;
  // After a reload the sealed ballot is still there and only has to be sent.
  void post();
  const failed = () => state() === 'closed' || state() === 'refused';
  const envelope = drawing('envelope', '0 0 204 214', ENVELOPE);
  return element(
    'main',
    { className: () => `sending ${state()}${STAMPED && isStamped() ? ' stamped' : ''}` },
    envelope,
    element(
      'div',
      { 'aria-live': 'polite' },
      keyed(
        () => titleOf(submission()),
        (title) => heading('', title),
      ),
      () => (failed() ? refusal(submission()) : progress(state())),
    ),
  );
}

function titleOf(current: Submission): string {
  const { state } = current;
  if (state === 'closed') return words.closed;
  if (state === 'refused') return STAMPED && current.code === RECEIPT_NOT_GENUINE ? words.unproven : words.refused;
  return state === 'waiting' ? words.waiting : words.posting;
}

function refusal(current: Submission): Child {
  const note = current.state === 'refused' ? refusalNote(current.code) : words.closedNote;
  return [element('p', 'lead', lines(note)), button('button', words.back, () => replace('review'))];
}

function refusalNote(code: string): string {
  const known: Readonly<Record<string, string>> = STAMPED ? words.refusals : {};
  const found = STAMPED && fault();
  return (found && `${found.title}。|${found.note}`) || known[code] || say(words.refusedNote, { code });
}

const STAGES = { sealing: 'ahead', posting: 'running', waiting: 'failed', received: 'done' } as const;

function progress(state: Submission['state']): Child {
  const current = STAGES[state as keyof typeof STAGES];
  return [
    element(
      'ol',
      'stages',
      stage(state === 'sealing' ? 'running' : 'done', words.stepSeal, words.stepSealNote),
      STAMPED &&
        stage(
          isStamped() ? 'done' : current,
          words.stepStamp,
          wave.isOfCodes ? words.stepStampSlip : words.stepStampNote,
        ),
      STAMPED
        ? stage(isStamped() ? current : 'ahead', words.stepPost, words.stepPostUnknown)
        : stage(current, words.stepPost, words.stepPostNote),
    ),
    state === 'waiting' && [
      element('p', 'warn', lines(words.offline)),
      button('button primary', words.retry, () => void post()),
    ],
    element('p', 'caption lead', lines(words.postingNote)),
  ];
}

function isStamped(): boolean {
  return !!draft().ballot?.token;
}

function stage(className: string, title: string, note: string): Child {
  return element('li', className, element('i', ''), element('span', '', title, caption(note)));
}
