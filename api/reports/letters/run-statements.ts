import { calendarDay, dayInWords } from '#domain/survey/moment-in-words';
import { hashGroups } from '#domain/text-hash';
import type { RunFacts } from '../assessment-report';
import { LETTER_WORDS, type LetterLanguage, textIn } from '../letter-words';

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

/** Who says it, and on what day. */
export function closingLines(facts: RunFacts, language: LetterLanguage): readonly string[] {
  const { publication, organisation } = facts;
  const name = textIn(language, organisation);
  return publication === null ? [name] : [name, dayOf(publication.at, language)];
}

/** The whole signature, so that paper can be held against the page: part of a hash can be made to agree. */
export function signatureLines({ publication }: RunFacts, language: LetterLanguage): readonly string[] {
  if (publication === null) return [];
  const groups = hashGroups(publication.signature);
  const lines = [groups.slice(0, groups.length / 2), groups.slice(groups.length / 2)].map((line) => line.join(' '));
  return lines.map((line, index) => (index === 0 ? LETTER_WORDS[language].signature(line) : line));
}

function dayOf(at: number, language: LetterLanguage): string;
function dayOf(at: number | null, language: LetterLanguage): string | null;
function dayOf(at: number | null, language: LetterLanguage): string | null {
  return at === null ? null : dayInWords(calendarDay(at), language);
}
