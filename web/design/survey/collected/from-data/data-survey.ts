import type { ColumnField } from '#domain/collected/columns/column-field';
import { type QuestionKind, questionsOf, type TargetsQuestion } from '#domain/questionnaire/model';
import { DEFAULT_MINIMUM_GROUP_SIZE, type SurveyKind } from '#domain/survey/model';
import { type Shortfall, shortfallOf } from '../../collection/shown-participation';
import type { DataChoices, FromDataReport } from '../collected-data';
import { fieldOf } from '../review/decisions';

/** What a survey would be that is made of a file. */

/** The question of all targets, where the file rates any. */
export function ratedReview({ questionnaire }: FromDataReport): TargetsQuestion | undefined {
  return questionsOf(questionnaire).find((question) => question.kind === 'targets');
}

interface SurveyParts {
  readonly report: FromDataReport;
  readonly choices: DataChoices;
}

/** As chosen, else a review where targets are rated. */
export function surveyKind({ report, choices }: SurveyParts): SurveyKind {
  const rated = report.columns.some((column) => RATED.includes(fieldOf(column, choices).field));
  return choices.kind ?? (rated ? 'review' : 'poll');
}

const RATED: readonly ColumnField['field'][] = ['target', 'rating'];

export function minimumOf({ settings }: DataChoices): number {
  return settings?.minimumGroupSize ?? DEFAULT_MINIMUM_GROUP_SIZE;
}

/** Groups whose results would be hidden with these ballots. */
export function hiddenGroups(report: FromDataReport, choices: DataChoices): Shortfall | undefined {
  const { raterGroups: groups, raters, summary } = report;
  const collection = { kind: 'import', personal: choices.personal } as const;
  const settings = { minimumGroupSize: minimumOf(choices), fullPoints: 1, purpose: { zh: '' }, collection };
  const ofGroup = (groupId: string) => raters.find((rater) => rater.groupId === groupId)?.ballots ?? 0;
  return shortfallOf({ groups, settings }, { total: summary.ballots, ofGroup });
}

/** How many questions of which kind, in the order of their first one. */
export function questionKinds({ questionnaire }: FromDataReport): readonly (readonly [QuestionKind, number])[] {
  const counts = new Map<QuestionKind, number>();
  for (const { kind } of questionsOf(questionnaire)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
}
