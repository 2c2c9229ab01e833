import type { Condition, Option, OptionScale, Question, Questionnaire } from '../model';
import { questionsOf } from '../model';
import { conditionText } from './condition-text';

/**
 * Writes a questionnaire as the text that parseText reads. Chinese texts only; ids, translations and the choice of
 * units are not part of the text, and a line feed inside a text becomes a space (in explanations a line of its own).
 */
export function formatAsText(questionnaire: Questionnaire): string {
  const questions = questionsOf(questionnaire);
  const heading = [oneLine(questionnaire.title.zh), ...linesOf(questionnaire.introduction.zh)];
  const pages = questionnaire.pages.flatMap((page, index) => {
    const shown = page.showIf ? [`当${conditionText(page.showIf, questions)}时显示`] : [];
    const isPlain = index === 0 && page.title.zh === '' && shown.length === 0;
    const title = isPlain ? [] : ['', `第 ${index + 1} 页 ${oneLine(page.title.zh)}`.trim(), ...shown];
    return [...title, ...page.questions.flatMap((question) => ['', ...questionLines(question, questions)])];
  });
  return [...heading, ...pages, ''].join('\n');
}

function questionLines(question: Question, questions: readonly Question[]): readonly string[] {
  const marks = [...kindMarks(question), ...(question.required ? ['必答'] : [])];
  return [
    `${questions.indexOf(question) + 1}、${oneLine(question.title.zh)}（${marks.join('，')}）`,
    ...linesOf(question.help?.zh ?? '').map((line) => `说明：${line}`),
    ...conditionLine(question.showIf, questions),
    ...contentLines(question),
  ];
}

function conditionLine(condition: Condition | undefined, questions: readonly Question[]): readonly string[] {
  return condition ? [`当${conditionText(condition, questions)}时回答`] : [];
}

function kindMarks(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
      return ['单选'];
    case 'multiple':
      return [
        '多选',
        ...(question.minimum === undefined ? [] : [`至少选 ${question.minimum} 项`]),
        ...(question.maximum === undefined ? [] : [`最多选 ${question.maximum} 项`]),
      ];
    case 'text':
      return ['填空', `最多 ${question.maximumLength} 字`];
    case 'long-text':
      return ['长文本', `最多 ${question.maximumLength} 字`];
    case 'number':
      return [
        '数字',
        ...rangeMark(question.minimum, question.maximum),
        ...(question.decimals > 0 ? [`${question.decimals} 位小数`] : []),
        ...(question.unit ? [`单位：${question.unit.zh}`] : []),
      ];
    case 'date':
      return ['日期', ...rangeMark(question.earliest, question.latest)];
    case 'scale':
      return question.recommend ? ['推荐度'] : ['量表', `${question.from} 到 ${question.to}`];
    case 'ranking':
      return [`排前 ${question.places} 位`];
    case 'items':
      return ['逐项'];
    case 'targets':
      return ['评单位', ...(question.picking === 'all' ? ['全部评'] : [])];
  }
}

function rangeMark(low: number | string | undefined, high: number | string | undefined): readonly string[] {
  return low === undefined && high === undefined ? [] : [`${low ?? ''} 到 ${high ?? ''}`.trim()];
}

function contentLines(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return optionLines(question.options);
    case 'items':
      return [...bulletLines(question.items.map(({ label }) => label.zh)), scaleLine(question.scale)];
    case 'targets':
      return [
        ...bulletLines(
          question.criteria.map(({ title, weight, help }) => `${title.zh} ${weight}%${help ? `：${help.zh}` : ''}`),
        ),
        scaleLine(question.scale),
      ];
    case 'scale':
      return [
        `${question.from}＝${question.lowLabel.zh}，${question.to}＝${question.highLabel.zh}`,
        ...(question.dontKnow ? [`另设：${question.dontKnow.zh}`] : []),
      ];
    default:
      return [];
  }
}

const LETTERS = 26;

function optionLines(options: readonly Option[]): readonly string[] {
  const texts = options.map(optionText);
  if (texts.length > LETTERS) return bulletLines(texts);
  return texts.map((text, position) => `${String.fromCharCode(65 + position)}. ${text}`);
}

function optionText({ label, score, other, nonSubstantive, exclusive }: Option): string {
  const marks = [
    score === undefined ? '' : `（${score} 分）`,
    nonSubstantive ? '（不计分）' : '',
    exclusive ? '（互斥）' : '',
  ];
  return `${oneLine(label.zh)}${other ? '____' : ''}${marks.join('')}`;
}

function bulletLines(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `- ${oneLine(text)}`);
}

function scaleLine({ options, dontKnow }: OptionScale): string {
  const steps = options.map(({ label, score }) => `${oneLine(label.zh)} ${score}`);
  return `量表：${[...steps, ...(dontKnow ? [dontKnow.zh] : [])].join('｜')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
