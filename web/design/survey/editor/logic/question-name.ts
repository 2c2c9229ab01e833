import type { Question } from '#domain/questionnaire/model';
import { localized } from '../../../../lib/i18n';
import { editorWords } from '../../../../lib/words';

const LONGEST_TITLE = 16;

/** 第 2 题 您打过交道吗 */
export function questionName(question: Question, number: number): string {
  return `${editorWords().form.question(number)} ${shortTitle(question)}`.trim();
}

export function shortTitle(question: Question): string {
  const title = localized(question.title);
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}
