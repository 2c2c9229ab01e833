import type { QuestionId } from '#domain/questionnaire/model';

/** Where the caret goes after an act of the keyboard. The store draws at once, so the place is there already. */

export function focusQuestion(question: QuestionId): void {
  const block = document.getElementById(questionAnchor(question));
  block?.scrollIntoView({ block: 'nearest' });
  block?.querySelector<HTMLElement>('.editor-question-title textarea')?.focus();
}

/** Moving a block in the page takes the focus away from the field that one was in: it is given back. */
export function keepingFocus(move: () => void): void {
  const field = document.activeElement;
  move();
  if (!(field instanceof HTMLElement)) return;
  field.focus();
  field.scrollIntoView({ block: 'nearest' });
}

export function focusEntry(question: QuestionId, entry: string): void {
  const row = document.querySelector(`[data-entry="${CSS.escape(`${question}.${entry}`)}"]`);
  row?.querySelector<HTMLElement>('textarea, input')?.focus();
}

export function questionAnchor(question: QuestionId): string {
  return `question-${question}`;
}

export function pageAnchor(page: string): string {
  return `page-${page}`;
}
