import type { Condition, LocalizedText, Question, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';

/** What of a questionnaire its text form keeps: ids become positions, translations and chosen units are left out. */
export function withoutIds(questionnaire: Questionnaire): unknown {
  const questions = questionsOf(questionnaire);
  return {
    title: questionnaire.title.zh,
    introduction: questionnaire.introduction.zh,
    pages: questionnaire.pages.map(({ title, showIf, questions: own }) => ({
      title: title.zh,
      showIf: showIf && positions(showIf, questions),
      questions: own.map((question) => plain(question, questions)),
    })),
  };
}

function plain(question: Question, questions: readonly Question[]): unknown {
  const { showIf, ...rest } = question;
  const content = 'targets' in rest ? { ...rest, targets: [], categories: [], selection: {} } : rest;
  return { ...(stripped(content) as object), showIf: showIf && positions(showIf, questions) };
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  if ('zh' in value) return (value as LocalizedText).zh;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, member]) => [key, stripped(member)]),
  );
}

function positions(condition: Condition, questions: readonly Question[]): unknown {
  if ('all' in condition) return { all: condition.all.map((part) => positions(part, questions)) };
  if ('any' in condition) return { any: condition.any.map((part) => positions(part, questions)) };
  if ('not' in condition) return { not: positions(condition.not, questions) };
  const question = questions.findIndex(({ id }) => id === condition.question);
  if (!('chosen' in condition)) return { ...condition, question };
  const found = questions[question];
  const options = found && 'options' in found ? found.options : [];
  return { question, chosen: options.findIndex(({ id }) => id === condition.chosen) };
}
