import { DONT_KNOW } from '#domain/answers/model';
import { RATINGS_ID } from '#domain/collected/from-data/from-data-choices';
import { type Option, type QuestionId, questionsOf } from '#domain/questionnaire/model';
import type { DataChoices, FromDataReport } from '../collected-data';

/** What a value is: an answer with a score or none, or no answer at all. */
export const VALUE_ROLES = ['answer', 'dont-know', 'no-answer'] as const;
export type ValueRole = (typeof VALUE_ROLES)[number];

/** A value that occurs as an answer, and what it is worth. */
export interface ScoreRow {
  readonly value: string;
  /** How often it occurs; unknown before there is a scale. */
  readonly count?: number;
  /** 0 to 100. */
  readonly score?: number;
  readonly role: ValueRole;
}

export interface ScaleSource {
  readonly question: QuestionId;
  readonly report: FromDataReport;
  readonly choices: DataChoices;
}

/**
 * The values of a question, in the order of `seen`, so that no row moves while its neighbours are being filled in: those
 * that the server read or asked about, and those that were said to be no answers.
 */
export function scoreRows(seen: readonly string[], source: ScaleSource): readonly ScoreRow[] {
  const known = new Map(readRows(source).map((row) => [row.value, row]));
  const asked = new Set(unscoredValues(source));
  const scores = source.choices.scores?.[source.question] ?? {};
  return seen.flatMap((value) => {
    const row = known.get(value);
    const role = roleOf(value, source);
    const score = Object.hasOwn(scores, value) ? scores[value] : row?.score;
    const isShown =
      row !== undefined || asked.has(value) || role !== 'answer' || (asked.size > 0 && score !== undefined);
    return isShown ? [{ ...row, value, role, ...(score !== undefined && { score }) }] : [];
  });
}

/** `seen` with what this reading adds to it, the fewest points first. */
export function valuesSeen(seen: readonly string[], source: ScaleSource): readonly string[] {
  const read = readRows(source).toSorted((one, other) => (one.score ?? 0) - (other.score ?? 0));
  return [...new Set([...seen, ...read.map(({ value }) => value), ...unscoredValues(source)])];
}

/** Once one score is given, all of them have to be. */
export function withScore(
  choices: DataChoices,
  { question, rows, value, score }: { question: QuestionId; rows: readonly ScoreRow[]; value: string; score: number },
): DataChoices {
  const present = rows.flatMap((row) => (row.score === undefined ? [] : [[row.value, row.score] as const]));
  const scores = { ...Object.fromEntries(present), [value]: score };
  return { ...choices, scores: { ...choices.scores, [question]: scores } };
}

/** A value that becomes an answer again waits for its score. */
export function withRole(
  choices: DataChoices,
  { question, value, role }: { question: QuestionId; value: string; role: ValueRole },
): DataChoices {
  const { [value]: _score, ...scores } = choices.scores?.[question] ?? {};
  const { [value]: _meaning, ...others } = choices.values?.[question] ?? {};
  const meanings = role === 'answer' ? others : { ...others, [value]: role === 'dont-know' ? DONT_KNOW : null };
  return {
    ...choices,
    scores: { ...choices.scores, [question]: scores },
    values: { ...choices.values, [question]: meanings },
  };
}

export function answersIn(rows: readonly ScoreRow[]): readonly ScoreRow[] {
  return rows.filter(({ role }) => role === 'answer');
}

/** Whether the answers are numbers, which can be scores as they are. */
export function areNumbers(rows: readonly ScoreRow[]): boolean {
  const answers = answersIn(rows);
  return answers.length > 0 && answers.every(({ value }) => value.trim() !== '' && Number.isFinite(Number(value)));
}

function roleOf(value: string, { question, choices }: ScaleSource): ValueRole {
  const meanings = choices.values?.[question] ?? {};
  if (!Object.hasOwn(meanings, value)) return 'answer';
  return meanings[value] === DONT_KNOW ? 'dont-know' : 'no-answer';
}

function readRows({ question, report }: ScaleSource): readonly Omit<ScoreRow, 'role'>[] {
  const scores = new Map(optionsOf(question, report).map(({ id, score }) => [id, score]));
  const readings = report.values.find((values) => values.question === question)?.values ?? [];
  return readings.flatMap(({ value, count, means }) => {
    if (means === null || !scores.has(means)) return [];
    const score = scores.get(means);
    return [{ value, count, ...(score !== undefined && { score }) }];
  });
}

/** Values that the server could not tell the worth of. */
function unscoredValues({ question, report }: ScaleSource): readonly string[] {
  const needed = report.obstacles.find(({ code }) => code === 'import.scores-needed');
  const values = question === RATINGS_ID ? needed?.details?.['values'] : undefined;
  return Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string') : [];
}

function optionsOf(id: QuestionId, { questionnaire }: FromDataReport): readonly Pick<Option, 'id' | 'score'>[] {
  const question = questionsOf(questionnaire).find((candidate) => candidate.id === id);
  switch (question?.kind) {
    case 'targets':
    case 'items':
      return question.scale.options;
    case 'single':
      return question.options;
    default:
      return [];
  }
}
