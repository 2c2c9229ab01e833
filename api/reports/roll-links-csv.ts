import type { LocalizedText } from '#domain/questionnaire/model';
import type { PersonalLink } from '../usecases/roll/list-personal-links';
import { csvOf } from './csv';
import type { LetterLanguage } from './letter-words';

const TITLES: Readonly<Record<LetterLanguage, readonly string[]>> = {
  zh: ['姓名', '单位', '评价主体', '联系方式', '链接'],
  en: ['Name', 'Unit', 'Rater group', 'Contact', 'Link'],
};

/** One row a person, for the liaison of his unit or for a program that sends messages. */
export function rollLinksCsv(links: readonly PersonalLink[], language: LetterLanguage): string {
  const textOf = ({ zh, en }: LocalizedText) => (language === 'en' ? (en ?? zh) : zh);
  const rows = links.map(({ name, unit, group, contact, url }) => [
    name,
    unit ? textOf(unit) : null,
    textOf(group),
    contact ?? null,
    url,
  ]);
  return csvOf([TITLES[language], ...rows]);
}
