import { ballotBytes } from '#domain/answers/ballot-size';
import { checkConditions } from '#domain/logic/check-conditions';
import { idFindings, textFindings } from './check-content';
import { questionFindings } from './check-question';
import { type DraftProblem, type Finding, severityOf } from './draft-problem';
import { LIMITS } from './limits';
import type { Questionnaire } from './model';
import { questionsOf } from './model';

/**
 * Looks a draft through and lists what is wrong with it, in the order of the form. A questionnaire
 * without errors can be published, answered, encoded and counted.
 */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly DraftProblem[] {
  const found: Place[] = [
    ...formFindings(questionnaire).map((finding) => ({ finding })),
    ...pageFindings(questionnaire),
    ...idFindings(questionnaire),
    ...questionsOf(questionnaire).flatMap((question) =>
      [...textFindings(question), ...questionFindings(question)].map((finding) => ({ finding, question: question.id })),
    ),
    ...conditionFindings(questionnaire),
  ];
  return found.map(({ finding, ...place }) => ({ ...place, ...finding, severity: severityOf(finding.code) }));
}

/** Whether a list of problems stands in the way of publishing. */
export function hasErrors(problems: readonly DraftProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

interface Place {
  readonly finding: Finding;
  readonly question?: string;
  readonly page?: string;
}

function formFindings(questionnaire: Questionnaire): readonly Finding[] {
  const { title, introduction, pages } = questionnaire;
  const count = pages.reduce((sum, page) => sum + page.questions.length, 0);
  const findings: Finding[] = [...textFindings([title, introduction])];
  if (title.zh.trim() === '') findings.push({ code: 'questionnaire.title-empty' });
  if (count === 0) findings.push({ code: 'questionnaire.no-questions' });
  if (count > LIMITS.questions) {
    findings.push({ code: 'questionnaire.too-many-questions', details: { count, limit: LIMITS.questions } });
  }
  const bytes = ballotBytes(questionnaire);
  if (bytes > LIMITS.ballotBytes) {
    findings.push({ code: 'questionnaire.ballot-too-large', details: { bytes, limit: LIMITS.ballotBytes } });
  }
  return findings;
}

function pageFindings({ pages }: Questionnaire): readonly Place[] {
  return pages.flatMap((page) => {
    const findings: Finding[] = [...textFindings(page.title)];
    if (page.questions.length === 0) findings.push({ code: 'page.no-questions' });
    return findings.map((finding) => ({ finding, page: page.id }));
  });
}

function conditionFindings(questionnaire: Questionnaire): readonly Place[] {
  return checkConditions(questionnaire).map(({ code, looksAt, ...place }) => ({
    finding: { code, ...(looksAt !== undefined && { details: { looksAt } }) },
    ...place,
  }));
}
