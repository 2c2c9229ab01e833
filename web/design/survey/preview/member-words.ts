import type { LocalizedText } from '#domain/questionnaire/model';
import type { Language } from '../../../lib/i18n';

/** What the member's page says around a question, in the language of the preview and not in that of the editor. */
const WORDS = {
  zh: {
    next: '下一题',
    previous: '上一题',
    nextTarget: '下一个单位',
    previousTarget: '上一个',
    allTargets: '全部单位',
    exampleTarget: '市医疗保障局',
    exampleCategory: '公共服务',
    done: '已评 3/12',
    unfamiliarTarget: '不了解此单位',
    atMost: (count: number) => `最多选 ${count} 项`,
    atLeast: (count: number) => `至少选 ${count} 项`,
    rank: (count: number) => `按重要程度依次点选 ${count} 项`,
    optional: '选答',
    privacy: '请不要写姓名、电话等能认出您的内容。',
    otherPlaceholder: '请写明',
  },
  en: {
    next: 'Next',
    previous: 'Back',
    nextTarget: 'Next unit',
    previousTarget: 'Back',
    allTargets: 'All units',
    exampleTarget: 'Medical Insurance Bureau',
    exampleCategory: 'Public service',
    done: '3/12 done',
    unfamiliarTarget: 'Not familiar with this unit',
    atMost: (count: number) => `Choose ${count} at most`,
    atLeast: (count: number) => `Choose ${count} at least`,
    rank: (count: number) => `Tap ${count} in order of importance`,
    optional: 'optional',
    privacy: 'Please leave out names, phone numbers and anything that identifies you.',
    otherPlaceholder: 'Please specify',
  },
} as const;

export function memberWords(language: Language) {
  return WORDS[language];
}

export function textIn(language: Language, text: LocalizedText | undefined): string {
  return (language === 'en' ? text?.en : undefined) ?? text?.zh ?? '';
}
