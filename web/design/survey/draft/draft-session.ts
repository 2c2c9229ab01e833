import { batch, createSignal } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { History } from './history';
import { historyOf, recorded, redone, settled, undone } from './history';

/**
 * The draft on the screen. Changes are functions from one questionnaire to the next; the history keeps
 * the values, the store shows the last of them, and only what differs is drawn again, so that a field keeps its caret.
 */
export function createDraftSession(initial: Questionnaire, onChange: (questionnaire: Questionnaire) => void) {
  const [history, setHistory] = createSignal(historyOf(initial));
  const [store, setStore] = createStore({ questionnaire: detached(initial) });

  function show(next: History<Questionnaire>): void {
    if (next.present === history().present) {
      setHistory(next);
      return;
    }
    batch(() => {
      setHistory(next);
      setStore('questionnaire', reconcile(detached(next.present), { key: 'id' }));
    });
    onChange(next.present);
  }

  return {
    questionnaire: () => store.questionnaire,
    /** The plain value, for changes and for saving. */
    current: () => history().present,
    change: (change: (questionnaire: Questionnaire) => Questionnaire, field?: string) =>
      show(recorded(history(), change(history().present), field)),
    settle: () => setHistory(settled(history())),
    undo: () => show(undone(history())),
    redo: () => show(redone(history())),
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
    /** Starts over with a draft that was read again; there is nothing to undo then. */
    reset: (questionnaire: Questionnaire) => {
      setHistory(historyOf(questionnaire));
      setStore('questionnaire', reconcile(detached(questionnaire), { key: 'id' }));
    },
  };
}

/**
 * The store writes into what it is given, so it gets a copy and the history stays as it was. The copy must not keep
 * what the value shares inside itself, as structuredClone would: the empty texts of a new question are one value,
 * and typing into the first would be written over by the last. A questionnaire is JSON in the database, too.
 */
function detached(questionnaire: Questionnaire): Questionnaire {
  const copy: Questionnaire = JSON.parse(JSON.stringify(questionnaire));
  return copy;
}

export type DraftSession = ReturnType<typeof createDraftSession>;
