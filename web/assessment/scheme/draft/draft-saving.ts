import { createMemo, createSignal } from 'solid-js';
import { createAutosave, type SaveOutcome } from '../../../lib/autosave';
import { isProblem } from '../../../lib/problems';
import type { EditSession } from '../../../lib/edit-session';
import { changeAssessment } from '../../assessment-data';
import type { SchemePlace } from '../scheme-place';
import type { EditedScheme } from '../scheme-scope';
import { isSendable } from './sendable';

/** Whether the draft differs from the version in force: worked out once a change, for all who ask. */
export function createIsChanged({ latest }: SchemePlace, session: EditSession<EditedScheme>): () => boolean {
  if (latest === undefined) return () => true;
  const inForce = JSON.stringify(latest.scheme);
  return createMemo(() => JSON.stringify(session.current().draft) !== inForce);
}

export type Saving = ReturnType<typeof createSaving>;

/** A name that is still empty waits, and is not forgotten on the way to another page. */
export function createSaving(assessmentId: string, revision: number) {
  const autosave = createAutosave({
    revision,
    save: (value: EditedScheme, known) => savedOutcome(assessmentId, { ...value, revision: known }),
    now: Date.now,
  });
  const [held, setHeld] = createSignal(false);
  const changed = (value: EditedScheme) => {
    setHeld(!isSendable(value));
    if (!held()) autosave.changed(value);
  };
  return { ...autosave, changed, held, pending: () => held() || autosave.pending() };
}

async function savedOutcome(
  assessmentId: string,
  patch: EditedScheme & { readonly revision: number },
): Promise<SaveOutcome> {
  try {
    return { kind: 'saved', revision: await changeAssessment(assessmentId, patch) };
  } catch (error) {
    return { kind: isProblem(error, 'assessment.changed-meanwhile') ? 'outdated' : 'failed' };
  }
}
