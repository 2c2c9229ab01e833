import { classesOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { type ReviewDivision, reviewPublications } from '#domain/disclosure/review-publication';
import { questionsOf } from '#domain/questionnaire/model';
import { className, memberName, type NamedWave } from '../../../../lib/class-names';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { classificationName } from '../plan-names';
import type { ShownTable } from './shown-tables';

/** One of the things that divide a table, with its classes. */
export interface Division {
  readonly name: string;
  readonly classes: readonly DividedClass[];
}

interface DividedClass {
  readonly name: string;
  /** What was taken together; nothing where it is one option or one group. */
  readonly members: readonly string[];
}

/** Nothing divides the table of everybody. */
export function divisionsOf(
  shown: ShownTable,
  { table, wave }: { readonly table: PlannedTable | null; readonly wave: NamedWave },
): readonly Division[] {
  if (table !== null) return plannedDivisions(table, wave);
  const tables = reviewPublications(questionsOf(wave.questionnaire), { minimumGroupSize: 0 })[0]?.tables ?? [];
  const by = tables.find(({ id }) => id === shown.kind)?.by ?? [];
  return by.map((division) => ({
    name: words().divisions[division],
    classes: namesIn(division, wave).map((name) => ({ name, members: [] })),
  }));
}

function plannedDivisions({ by }: PlannedTable, wave: NamedWave): readonly Division[] {
  return by.map((classification) => ({
    name: classificationName(classification, wave),
    classes: classesOf(classification, wave).map(({ id, members }) => ({
      name: className(classification, id, wave),
      members: members.length > 1 ? members.map((member) => memberName(classification, member, wave)) : [],
    })),
  }));
}

function namesIn(division: ReviewDivision, { questionnaire, groups }: NamedWave): readonly string[] {
  const rated = questionsOf(questionnaire).filter((question) => question.kind === 'targets');
  switch (division) {
    case 'rater-group':
      return groups.map(({ name }) => localized(name));
    case 'target':
      return rated.flatMap(({ targets }) => targets.map(({ name, shortName }) => localized(shortName ?? name)));
    case 'criterion':
      return rated.flatMap(({ criteria }) => criteria.map(({ title }) => localized(title)));
  }
}
