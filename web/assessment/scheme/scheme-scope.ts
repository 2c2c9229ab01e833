import { createContext, useContext } from 'solid-js';
import type { SchemeProblem } from '#domain/assessment/scheme/scheme-problem';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { PlacedIndicator } from '#domain/assessment/scheme/walk';
import type { AssessmentSettings } from '#domain/assessment/records';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { EditSession } from '../../lib/edit-session';
import type { Influences } from './table/influence-data';
import type { DataNames } from './data-names';
import type { RowDrag } from './table/row-drag';

/** What the scheme page edits. */
export interface EditedScheme {
  readonly title: LocalizedText;
  readonly draft: AssessmentScheme;
}

export interface SchemeScope {
  readonly session: EditSession<EditedScheme>;
  readonly scheme: () => AssessmentScheme;
  readonly readOnly: boolean;
  readonly placed: () => readonly PlacedIndicator[];
  readonly placeOf: (id: string) => PlacedIndicator | undefined;
  /** By place; those of the scheme as a whole under the empty text. */
  readonly problems: () => ReadonlyMap<string, readonly SchemeProblem[]>;
  readonly problemsAt: (place: string) => readonly SchemeProblem[];
  /** Of the latest run. */
  readonly influences: () => Influences | undefined;
  readonly settings: AssessmentSettings;
  /** What the sources of the indicators are called. */
  readonly dataNames: () => DataNames | undefined;
  readonly assessmentId: string;
  /** The indicator, adjustment or veto that the panel shows. */
  readonly selected: () => string | undefined;
  readonly isSelected: (id: string) => boolean;
  readonly select: (id: string | undefined) => void;
  /** One step back for all that is typed into the field. */
  readonly change: (change: (scheme: AssessmentScheme) => AssessmentScheme, field?: string) => void;
  readonly drag: RowDrag;
  /** Read out to who does not see a row move. */
  readonly announce: (text: string) => void;
  readonly announced: () => string;
}

export const SchemeContext = createContext<SchemeScope>();

export function useScheme(): SchemeScope {
  const scope = useContext(SchemeContext);
  if (!scope) throw new Error('Parts of the scheme editor stand inside of it');
  return scope;
}
