import { type Question, questionsOf } from '#domain/questionnaire/model';
import { parseText } from '#domain/questionnaire/text-format';

export function questionsIn(text: string): readonly Question[] {
  return questionsOf(parseText(text).questionnaire);
}

export function onlyQuestion(text: string): Question {
  const [question] = questionsIn(text);
  if (!question) throw new Error('the text has no question');
  return question;
}

export function labelsOf(question: Question | undefined): readonly string[] {
  return question && 'options' in question ? question.options.map(({ label }) => label.zh) : [];
}

export function codesOf(text: string): readonly string[] {
  return parseText(text).problems.map(({ line, code }) => `${line} ${code}`);
}
