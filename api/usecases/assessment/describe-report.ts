import { decidedGrade } from '#domain/assessment/records';
import { listProposals } from '../../../db/stores/assessment-review-store';
import { organisationName } from '../../../db/stores/organisation-store';
import { listCategories, listUnits } from '../../../db/stores/unit-store';
import { type LetterLanguage, textIn } from '../../reports/letter-words';
import type { Dependencies } from '../../dependencies';
import type { ReadRun } from './read-run';

/** A run with the names and the grades that hold, as reports print them. */
export async function describeReport({ database }: Dependencies, read: ReadRun, language: LetterLanguage) {
  const { run, scheme, outcome, assessment } = read;
  const [units, categories, proposals, organisation] = await Promise.all([
    listUnits(database),
    listCategories(database),
    listProposals(database, run.id),
    organisationName(database),
  ]);
  const grades = outcome.units.flatMap(({ unitCode, grade }) => {
    if (grade === null) return [];
    const own = proposals.filter((proposal) => proposal.unitCode === unitCode);
    return [[unitCode, decidedGrade(grade.grade, own)] as const];
  });
  return {
    report: {
      scheme,
      outcome,
      grades: new Map(grades),
      unitNames: new Map(units.map(({ code, name }) => [code, textIn(language, name)])),
      categoryNames: new Map(categories.map(({ id, name }) => [id, textIn(language, name)])),
    },
    facts: { language, title: assessment.title, organisation, signature: run.signature },
  };
}
