import { canonical, sha256 } from './hashes.mjs';

const LANGUAGES = { zh: 'Chinese', en: 'English' };

/**
 * What phones were given against the questionnaire that results are published of: both hashes stand in the manifest, and a
 * member's phone compares only the one of its own page. How the text of a page follows from the questionnaire is in README.md.
 */
export function shownFaults(questionnaire, { shown }) {
  if (questionnaire === undefined || shown === undefined) return [];
  return Object.entries(LANGUAGES)
    .filter(([language]) => shown[language] !== sha256(shownText(questionnaire, language)).toString('hex'))
    .map(([, name]) => `what phones were given in ${name} is not the questionnaire of the manifest`);
}

/** Where the file does not say what phones were given, or does not show what it has to be. */
export function shownGaps(questionnaire, { shown }) {
  if (shown === undefined)
    return ['what phones were given: an earlier version opened the wave, whose manifest does not say it'];
  if (questionnaire === undefined) return ['what phones were given: the public file holds no questionnaire'];
  return [];
}

function shownText({ introduction, pages }, language) {
  const questions = pages.flatMap((page) => page.questions);
  let asked = 0;
  const shortPages = pages.map((page, index) => ({
    ...conditional(page, questions),
    id: String(index),
    questions: page.questions.map((question) => {
      const number = String(asked);
      asked += 1;
      return { ...conditional(shortQuestion(question), questions), id: number };
    }),
  }));
  return canonical(inOneLanguage({ title: { zh: '' }, introduction, pages: shortPages }, language));
}

/** Ids become positions; points and weights, which might nudge, go. */
function shortQuestion(question) {
  const short = { ...question };
  if (short.kind === 'targets') {
    short.targets = short.targets.map((target) => ({
      ...target,
      category: placeOf(target.category, short.categories),
    }));
    short.categories = numbered(short.categories);
    short.criteria = numbered(short.criteria).map((criterion) => ({ ...criterion, weight: 0 }));
    short.selection = { kind: 'all' };
  }
  if (short.scale !== undefined) {
    const options = numbered(short.scale.options).map((option) => ({ ...option, score: 0 }));
    short.scale = { ...short.scale, options };
  }
  if (short.items !== undefined) short.items = numbered(short.items);
  if (short.options !== undefined) short.options = numbered(short.options).map(({ score: _, ...option }) => option);
  return short;
}

function conditional(holder, questions) {
  return holder.showIf === undefined ? holder : { ...holder, showIf: shortCondition(holder.showIf, questions) };
}

function shortCondition(condition, questions) {
  if (condition.not !== undefined) return { not: shortCondition(condition.not, questions) };
  for (const several of ['all', 'any']) {
    const parts = condition[several];
    if (parts !== undefined) return { [several]: parts.map((part) => shortCondition(part, questions)) };
  }
  const short = { ...condition, question: placeOf(condition.question, questions) };
  if (condition.chosen === undefined) return short;
  const options = questions.find(({ id }) => id === condition.question)?.options ?? [];
  return { ...short, chosen: placeOf(condition.chosen, options) };
}

function numbered(entries) {
  return entries.map((entry, index) => ({ ...entry, id: String(index) }));
}

function placeOf(id, entries) {
  return String(entries.findIndex((entry) => entry.id === id));
}

/** A Chinese page has no English; an English one has Chinese where there is no other, and in names of units. */
function inOneLanguage(value, language, name = '') {
  if (Array.isArray(value)) return value.map((entry) => inOneLanguage(entry, language));
  if (typeof value !== 'object' || value === null) return value;
  const isBoth = Boolean(value.en);
  if (language === 'en' && isBoth && name !== 'name' && name !== 'shortName') return { zh: '', en: value.en };
  const members = Object.entries(value).filter(([key]) => language === 'en' || key !== 'en');
  return Object.fromEntries(members.map(([key, member]) => [key, inOneLanguage(member, language, key)]));
}
