import { checkLetter, type Letter, type LetterProblem, PLACEHOLDERS } from '#domain/mail/letter';
import { createForm, type FieldMessages, type Form } from '../../../lib/form';
import { language } from '../../../lib/i18n';
import { mailWords } from '../../../lib/words';

export type LetterField = 'subject' | 'text';
export type LetterForm = Form<LetterField>;

/** A letter that is checked as the server will check it. */
export function createLetterForm(initial: Letter, submit: (letter: Letter) => Promise<void>): LetterForm {
  return createForm<LetterField>({ initial: { ...initial }, check: letterMessages, submit });
}

function letterMessages({ subject, text }: Letter): FieldMessages<LetterField> {
  const words = mailWords().letter;
  const problems = checkLetter({ subject, text });
  const inSubject = problems.some(({ code }) => code === 'link-in-subject');
  const [first] = problems.filter(({ code }) => code !== 'link-in-subject');
  return {
    subject: subject.trim() === '' ? words.subjectMissing : inSubject ? words.linkInSubject : undefined,
    text: first && problemWords(first),
  };
}

function problemWords(problem: LetterProblem): string {
  const words = mailWords().letter;
  if (problem.code === 'part-missing') return words.missing(`{${PLACEHOLDERS[language()][problem.part]}}`);
  return problem.code === 'part-unknown' ? words.unknown(`{${problem.written}}`) : words.linkInSubject;
}
