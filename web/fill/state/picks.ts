import type { TargetRating } from '#domain/answers/model';
import { estimateEffort } from '#domain/questionnaire/estimate';
import type { Target, TargetId, TargetsQuestion } from '#domain/questionnaire/model';
import { createMemo, createSignal } from '../signals';
import { answers, setAnswer } from './answers';
import { wave } from './page-data';
import { ratingsOf, withRating } from './ratings';

export type Picks = ReturnType<typeof createPicks>;

const MAXIMUM_LOOKED_UP = 5;

/** Looked-up units live in memory only: the device forgets them with the page, and the server never learns of them. */
const [lookedUp, setLookedUp] = createSignal<readonly Target[]>([]);
/** So that a unit taken out by mistake comes back with its ratings. */
let takenOut: Record<TargetId, TargetRating> = {};

export function createPicks(question: TargetsQuestion) {
  if (Object.keys(answers()).length === 0) forget();
  const ratings = () => ratingsOf(answers(), question.id);
  const has = (id: TargetId) => ratings()[id] !== undefined;
  const picked = createMemo(() => question.targets.filter(({ id }) => has(id)));
  return {
    has,
    picked,
    lookedUp,
    toggle: (id: TargetId) => {
      const rating = ratings()[id];
      if (rating !== undefined) takenOut[id] = rating;
      setAnswer(question.id, withRating(ratings(), id, rating === undefined ? (takenOut[id] ?? {}) : undefined));
    },
    rememberLookUp: (target: Target) =>
      setLookedUp([target, ...lookedUp().filter(({ id }) => id !== target.id)].slice(0, MAXIMUM_LOOKED_UP)),
    minutes: () => minutesFor(question, picked()),
  };
}

/** Whoever finds no answers starts afresh, perhaps after somebody else who has cleared the device. */
function forget(): void {
  setLookedUp([]);
  takenOut = {};
}

/** The whole form with these units instead of the typical number. */
function minutesFor(question: TargetsQuestion, targets: readonly Target[]): number {
  const pages = wave.questionnaire.pages.map((page) =>
    Object.assign({}, page, {
      questions: page.questions
        .filter(({ id }) => id !== question.id || targets.length > 0)
        .map((other) => (other.id === question.id ? Object.assign({}, question, { picking: 'all', targets }) : other)),
    }),
  );
  return estimateEffort(Object.assign({}, wave.questionnaire, { pages })).minutes;
}
