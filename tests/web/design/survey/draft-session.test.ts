import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '#domain/questionnaire/model';
import { createDraftSession } from '../../../../web/design/survey/draft/draft-session';
import { newQuestion } from '../../../../web/design/survey/draft/blocks';
import {
  questionOf,
  withQuestionAdded,
  withQuestionReplaced,
  withQuestionShifted,
} from '../../../../web/design/survey/draft/question-changes';
import { outline, single, TWO_PAGES } from './sample-questionnaire';

describe('the draft on the screen', () => {
  function started() {
    const saved: Questionnaire[] = [];
    return { saved, session: createRoot(() => createDraftSession(TWO_PAGES, (value) => saved.push(value))) };
  }

  it('shows each change, undoes it and never alters what it was given', () => {
    const { session } = started();
    session.change((draft) => withQuestionShifted(draft, { id: 'q1', step: 1 }));
    session.change((draft) => withQuestionReplaced(draft, single('q3', '改过')));
    expect(outline(session.questionnaire())).toBe('q2 q1 | q3');
    session.undo();
    session.undo();
    expect(session.questionnaire()).toEqual(TWO_PAGES);
    expect(session.canUndo()).toBe(false);
    session.redo();
    expect(outline(session.questionnaire())).toBe('q2 q1 | q3');
    expect(outline(TWO_PAGES)).toBe('q1 q2 | q3');
  });

  it('shows what is typed in a new question only in the field it was typed in', () => {
    const { session } = started();
    session.change((draft) => withQuestionAdded(draft, { question: newQuestion('ranking', 'q9') }));
    session.change((draft) => withQuestionReplaced(draft, { ...newQuestion('ranking', 'q9'), title: { zh: '排' } }));
    const added = questionOf(session.questionnaire(), 'q9');
    expect(added?.title.zh).toBe('排');
    expect(added?.kind === 'ranking' && added.options.map(({ label }) => label.zh)).toEqual(['', '', '']);
  });

  it('hands every new value on for saving, also after undo', () => {
    const { saved, session } = started();
    session.change((draft) => withQuestionShifted(draft, { id: 'q1', step: 1 }));
    session.change((draft) => withQuestionShifted(draft, { id: 'q3', step: 1 }));
    session.undo();
    expect(saved.map(outline)).toEqual(['q2 q1 | q3', 'q1 q2 | q3']);
  });
});
