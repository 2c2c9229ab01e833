import { type AssessmentRun, approvedProposal, supersededBy } from '#domain/assessment/records';
import { confirmedConsequences } from '#domain/assessment/run/confirmed-consequences';
import { listVerdicts } from '../../../db/stores/assessment-consequence-store';
import { listProposals } from '../../../db/stores/assessment-review-store';
import { listRuns } from '../../../db/stores/assessment-run-store';
import { organisationName } from '../../../db/stores/organisation-store';
import { listCategories, listUnits } from '../../../db/stores/unit-store';
import type { AssessmentReport, RunFacts } from '../../reports/assessment-report';
import { type LetterLanguage, textIn } from '../../reports/letter-words';
import type { Dependencies } from '../../dependencies';
import type { ReadRun } from './read-run';

/** A run with the names and the grades that hold, and what became of it, as reports print them. */
export async function describeReport(
  { database }: Dependencies,
  read: ReadRun,
  language: LetterLanguage,
): Promise<{ readonly report: AssessmentReport; readonly facts: RunFacts }> {
  const { run, scheme, inputs, outcome, assessment } = read;
  const [units, categories, proposals, verdicts, organisation, runs] = await Promise.all([
    listUnits(database),
    listCategories(database),
    listProposals(database, run.id),
    listVerdicts(database, run.id),
    organisationName(database),
    listRuns(database, assessment.id),
  ]);
  const changes = outcome.units.flatMap(({ unitCode, grade }) => {
    const change = approvedProposal(proposals.filter((proposal) => proposal.unitCode === unitCode));
    if (change === undefined || change.toGrade === grade?.grade) return [];
    return [[unitCode, { grade: change.toGrade, reason: change.reason }] as const];
  });
  return {
    report: {
      language,
      scheme,
      inputs,
      outcome,
      changes: new Map(changes),
      listed: confirmedConsequences(scheme, verdicts),
      unitNames: new Map(units.map(({ code, name }) => [code, textIn(language, name)])),
      categoryNames: new Map(categories.map(({ id, name }) => [id, textIn(language, name)])),
    },
    facts: { title: assessment.title, organisation, ...courseOf(run, runs) },
  };
}

function courseOf(run: AssessmentRun, runs: readonly AssessmentRun[]): Omit<RunFacts, 'title' | 'organisation'> {
  const { number, signature, publishedAt, appealsUntil, selfApproval } = run;
  const corrected = runs.find(({ id }) => id === run.corrects);
  const next = supersededBy(run, runs);
  return {
    number,
    publication: signature === null || publishedAt === null ? null : { signature, at: publishedAt, appealsUntil },
    corrects:
      corrected === undefined
        ? null
        : { number: corrected.number, at: corrected.publishedAt, reason: run.reason ?? '' },
    correctedBy: next === undefined ? null : { number: next.number, at: next.publishedAt },
    selfApproval,
  };
}
