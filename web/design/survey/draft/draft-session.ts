import type { Questionnaire } from '#domain/questionnaire/model';
import { createValueSession } from '../../../lib/value-session';

/** The draft of a questionnaire on the screen. */
export function createDraftSession(initial: Questionnaire, onChange: (questionnaire: Questionnaire) => void) {
  const { value, ...session } = createValueSession(initial, onChange);
  return { ...session, questionnaire: value };
}

export type DraftSession = ReturnType<typeof createDraftSession>;
