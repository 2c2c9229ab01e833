import type { Question } from '#domain/questionnaire/model';
import { localized } from '../../../lib/i18n';
import { editorWords } from '../../../lib/words';

/** 多选，最多选 3 项 · 排序，排前 3 位 */
export function kindSummary(question: Question): string {
  const words = editorWords();
  const name = words.kinds[question.kind];
  if (question.kind === 'multiple') return words.paste.withLimits(name, question.minimum, question.maximum);
  if (question.kind === 'ranking') return words.paste.withPlaces(name, question.places);
  if (question.kind === 'scale') {
    return question.recommend
      ? words.paste.recommend(question.from, question.to)
      : words.paste.withRange(name, question.from, question.to);
  }
  return name;
}

/** What was recognised below the question, line by line. */
export function contentLines(question: Question): readonly string[] {
  const words = editorWords().paste;
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return [question.options.map((option) => withOther(localized(option.label), option.other)).join(SEPARATOR)];
    case 'items':
      return [question.items.map(({ label }) => localized(label)).join(SEPARATOR), scaleLine(question.scale)];
    case 'targets':
      return [question.criteria.map(({ title }) => localized(title)).join(SEPARATOR), scaleLine(question.scale)];
    case 'scale':
      return [[question.lowLabel, question.highLabel].map(localized).filter(Boolean).join(' – ')].filter(Boolean);
    case 'long-text':
      return [words.privacyHint];
    default:
      return [];
  }
}

const SEPARATOR = ' ｜ ';

function withOther(label: string, other: boolean | undefined): string {
  return other ? `${label}${editorWords().paste.withField}` : label;
}

function scaleLine({ options, dontKnow }: Extract<Question, { readonly kind: 'items' }>['scale']): string {
  const steps = options.map(({ label, score }) => `${localized(label)} ${score}`);
  return [...steps, ...(dontKnow ? [localized(dontKnow)] : [])].join(SEPARATOR);
}
