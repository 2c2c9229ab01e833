import { calendarDay, dayInWords } from '#domain/survey/moment-in-words';
import type { RunFacts } from '../assessment-report';
import { LETTER_WORDS, type LetterLanguage, textIn } from '../letter-words';

/** As many figures of a signature as tell results apart; the page has all of them. */
const SHORT_HASH = 16;

/** Whether the result holds: its publication, what it corrects, and what has corrected it. */
export function courseStatements(facts: RunFacts, language: LetterLanguage): readonly string[] {
  const words = LETTER_WORDS[language];
  const { publication, corrects, correctedBy, selfApproval } = facts;
  return [
    ...(correctedBy === null ? [] : [words.correctedBy(correctedBy.number, dayOf(correctedBy.at, language))]),
    publication === null ? words.draft : words.published(dayOf(publication.at, language)),
    ...(corrects === null ? [] : [words.corrects(corrects.number, dayOf(corrects.at, language), corrects.reason)]),
    ...(selfApproval === null ? [] : [words.selfApproval(selfApproval)]),
  ];
}

/** Until when the result can be questioned; nothing of one that does not hold, or not yet. */
export function appealStatements(facts: RunFacts, language: LetterLanguage): readonly string[] {
  const until = facts.publication?.appealsUntil ?? null;
  if (until === null || facts.correctedBy !== null) return [];
  return [LETTER_WORDS[language].appeals(dayOf(until, language))];
}

/** Two lines above a table: what it is, and how far it has come. */
export function headlineOf(facts: RunFacts, language: LetterLanguage): readonly [string, string] {
  const words = LETTER_WORDS[language];
  const signature = facts.publication === null ? [] : [words.signature(facts.publication.signature)];
  const separator = language === 'zh' ? '' : ' ';
  return [
    words.runOf(textIn(language, facts.title), facts.number),
    [...courseStatements(facts, language), ...signature].join(separator),
  ];
}

/** Who says it, on what day, and by what signature it is known. */
export function closingLines(facts: RunFacts, language: LetterLanguage): readonly string[] {
  const { publication, organisation } = facts;
  const name = textIn(language, organisation);
  if (publication === null) return [name];
  const signature = LETTER_WORDS[language].signature(publication.signature.slice(0, SHORT_HASH));
  return [name, dayOf(publication.at, language), signature];
}

function dayOf(at: number, language: LetterLanguage): string;
function dayOf(at: number | null, language: LetterLanguage): string | null;
function dayOf(at: number | null, language: LetterLanguage): string | null {
  return at === null ? null : dayInWords(calendarDay(at), language);
}
