import { NO_ANSWER_CHARACTER, type VectorCell } from '#domain/answers/vector';
import type { CollectedSummary, PlannedBallot } from '#domain/collected/import-model';
import type { PlanContext } from './plan/plan-context';
import { type Question, questionsOf } from '#domain/questionnaire/model';

export function summaryOf(
  ballots: readonly PlannedBallot[],
  { table, log, questionnaire }: PlanContext,
): CollectedSummary {
  const questions = questionsOf(questionnaire);
  const counted = ballots.map(({ vector, copies }) => ({ copies, answers: countAnswers(vector, questions) }));
  return {
    rows: table.rows.length,
    refused: log.refused(),
    ballots: counted.reduce((sum, { copies }) => sum + copies, 0),
    ratings: counted.reduce((sum, { copies, answers }) => sum + copies * answers, 0),
    blank: counted.reduce((sum, { copies, answers }) => sum + (answers === 0 ? copies : 0), 0),
  };
}

export function countBallots(ballots: readonly PlannedBallot[], groupId: string): number {
  return ballots.reduce((sum, ballot) => sum + (ballot.groupId === groupId ? ballot.copies : 0), 0);
}

function countAnswers(vector: readonly VectorCell[], questions: readonly Question[]): number {
  return questions.reduce((sum, { kind }, position) => {
    const cell = vector[position] ?? null;
    if (typeof cell === 'string' && (kind === 'items' || kind === 'targets')) return sum + countRatings(cell);
    return cell === null ? sum : sum + 1;
  }, 0);
}

function countRatings(cell: string): number {
  let ratings = 0;
  for (const character of cell) if (character !== NO_ANSWER_CHARACTER) ratings += 1;
  return ratings;
}
