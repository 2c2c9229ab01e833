import type { Answer, Answers } from '#domain/answers/model';
import { ratingsIn } from '#domain/answers/pace';
import type { QuestionId } from '#domain/questionnaire/model';
import { createSignal } from '../signals';
import { takeActiveTime } from './active-time';
import { deviceStorage, type Draft, draftKey, readDraft, type StoredBallot, writeDraft } from './draft';
import { place } from './navigation';
import { wave } from './page-data';

const SAVE_DELAY_MILLISECONDS = 300;

const storage = deviceStorage();
const key = draftKey(wave, STAMPED ? location.hash : '');

const [draft, setDraft] = createSignal<Draft>(readDraft(storage, key) || newDraft());
const [isStored, setIsStored] = createSignal(storage !== null);
let pendingSave: number | undefined;

export { draft, isStored };

export function answers(): Answers {
  return draft().answers;
}

export function setAnswer(question: QuestionId, answer: Answer | undefined): void {
  const rest = { ...answers() };
  if (answer === undefined) delete rest[question];
  else rest[question] = answer;
  const time = takeActiveTime();
  const active = draft().active + (ratingsIn(answer) > 0 ? time : 0);
  setDraft({ ...draft(), answers: rest, active, reached: place().step, isDue: undefined });
  window.clearTimeout(pendingSave);
  pendingSave = window.setTimeout(saveNow, SAVE_DELAY_MILLISECONDS);
}

/** Written at once: nothing about a ballot may be sent before the device remembers it. */
export function setBallot(ballot: StoredBallot): void {
  setDraft({ ...draft(), ballot, isDue: undefined });
  saveNow();
}

/** What is answered now goes off as soon as it can be sealed, also after the page was closed. */
export function setDue(): void {
  setDraft({ ...draft(), isDue: true });
  saveNow();
}

/** Another window of this device may have gone further with the ballot. */
export function heldBallot(): StoredBallot | undefined {
  const { ballot } = readDraft(storage, key) || draft();
  return ballot && Object.assign({}, ballot, draft().ballot);
}

/** A ballot keeps its key: there is no second stamp. */
export function startAgain(): void {
  const { ballot } = draft();
  clearDevice();
  if (STAMPED && ballot) setBallot(ballot);
}

export function clearDevice(): void {
  window.clearTimeout(pendingSave);
  if (storage) storage.removeItem(key);
  setDraft(newDraft());
}

function saveNow(): void {
  window.clearTimeout(pendingSave);
  pendingSave = undefined;
  setIsStored(writeDraft(storage, key, draft()));
}

function newDraft(): Draft {
  return { answers: {}, active: 0, start: Math.random() };
}

/** WeChat's close button kills the page within the delay. */
window.addEventListener('pagehide', () => {
  if (pendingSave !== undefined) saveNow();
});
