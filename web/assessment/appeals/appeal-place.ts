import type { AssessmentHead } from '../assessment-data';
import type { AppealsView } from './appeal-data';

/** What every part of the page knows. */
export interface AppealPlace {
  readonly head: AssessmentHead;
  readonly view: AppealsView;
  /** Reads everything again after something was done. */
  readonly reload: () => Promise<unknown>;
}
