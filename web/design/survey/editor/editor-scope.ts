import type { Accessor } from 'solid-js';
import { createContext, useContext } from 'solid-js';
import type { DraftProblem } from '#domain/questionnaire/draft-problem';
import type { Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import type { SurveyKind } from '#domain/survey/model';
import type { DraftSession } from '../draft/draft-session';
import { questionOf, withQuestionReplaced } from '../draft/question-changes';
import type { OrganisationUnits } from '../survey-data';

/** What every part of the editor shares. */
export interface EditorScope {
  readonly session: DraftSession;
  readonly surveyKind: SurveyKind;
  readonly readOnly: Accessor<boolean>;
  /** Shows a field for English below each Chinese one. */
  readonly bilingual: Accessor<boolean>;
  readonly units: Accessor<OrganisationUnits | undefined>;
  readonly problems: Accessor<readonly DraftProblem[]>;
  readonly focused: Accessor<QuestionId | undefined>;
  readonly setFocused: (id: QuestionId | undefined) => void;
  /** The number in the margin, counted through all pages. */
  readonly numberOf: (id: QuestionId) => number;
  /** Says to screen readers what a key has done. */
  readonly announce: (message: string) => void;
}

export const EditorContext = createContext<EditorScope>();

export function useEditor(): EditorScope {
  const scope = useContext(EditorContext);
  if (!scope) throw new Error('A part of the editor stands outside of it');
  return scope;
}

export type ChangeQuestion<Kind extends Question> = (change: (plain: Kind) => Question, field?: string) => void;

/**
 * Changes to one question, made on the plain value and not on what the store shows.
 * @param shown says which question it is, and of which kind.
 */
export function useQuestionChange<Kind extends Question>(shown: Accessor<Kind>): ChangeQuestion<Kind> {
  const { session } = useEditor();
  return (change, field) => session.change((draft) => changedQuestion(draft, { shown: shown(), change }), field);
}

function changedQuestion<Kind extends Question>(
  draft: Questionnaire,
  { shown, change }: { readonly shown: Kind; readonly change: (plain: Kind) => Question },
): Questionnaire {
  const plain = questionOf(draft, shown.id);
  return plain && isSameKind(plain, shown) ? withQuestionReplaced(draft, change(plain)) : draft;
}

function isSameKind<Kind extends Question>(candidate: Question, shown: Kind): candidate is Kind {
  return candidate.kind === shown.kind;
}
