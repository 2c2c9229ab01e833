import type { Problem } from '#domain/problem';
import type { DraftProblem } from '#domain/questionnaire/draft-problem';
import { ApiProblem } from '../../../../lib/client';
import { formatNumber } from '../../../../lib/format';
import { problemText } from '../../../../lib/problems';
import { collectedWords as words, editorWords } from '../../../../lib/words';

/** What stands in the way of a file, with the places where it does; and the part of the page that helps. */

export function obstacleText({ code, details = {} }: Problem): string {
  const { obstacles, comma } = words();
  switch (code) {
    case 'import.group-needed':
      return obstacles.groupNeeded;
    case 'import.nothing-answered':
      return obstacles.nothingAnswered;
    case 'import.scores-needed':
      return obstacles.scoresNeeded(textsIn(details['values']).length);
    case 'import.column-missing':
      return obstacles.columnMissing(
        textsIn(details['fields'])
          .map((field) => nameOf(field))
          .join(comma),
      );
    case 'import.mapping-unknown':
      return obstacles.mapping(textsIn(details['columns']).join(comma));
    case 'import.scores-out-of-range':
      return obstacles.range(String(details['minimum']), String(details['maximum']));
    case 'import.too-many-values':
      return obstacles.tooMany(formatNumber(Number(details['count'])), formatNumber(Number(details['limit'])));
    case 'import.unreadable':
      return unreadableText(details['reason']) ?? problemText(new ApiProblem(code));
    case 'questionnaire.has-errors':
      return obstacles.questionnaire(draftProblems(details['problems']).join(comma));
    default:
      return problemText(new ApiProblem(code));
  }
}

/** The same for what a request was refused with. */
export function refusalText(error: unknown): string {
  return error instanceof ApiProblem && error.code !== 'network.unreachable'
    ? obstacleText({ code: error.code, details: error.details })
    : problemText(error);
}

/** Whether the same table may be read the next time. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof ApiProblem) || PASSING.includes(error.code);
}

const PASSING: readonly ApiProblem['code'][] = ['network.unreachable', 'request.too-many', 'server.failed'];

export function placeOf({ code }: Problem): string | undefined {
  return PLACES[code];
}

const PLACES: Readonly<Partial<Record<Problem['code'], string>>> = {
  'import.column-missing': 'collected-columns',
  'import.mapping-unknown': 'collected-columns',
  'import.no-ratings-asked': 'collected-columns',
  'import.nothing-answered': 'collected-columns',
  'import.too-many-values': 'collected-columns',
  'import.too-large': 'collected-columns',
  'import.group-needed': 'collected-whole',
  'import.scores-needed': 'collected-scores',
  'import.scores-out-of-range': 'collected-scores',
};

/** What is wrong with a questionnaire that was made of a file, in the words of its editor. */
function draftProblems(value: unknown): readonly string[] {
  const texts = new Map<unknown, (details: Readonly<Record<string, string | number>>) => string>(
    Object.entries(editorWords().problems),
  );
  const problems: readonly Partial<DraftProblem>[] = Array.isArray(value) ? value : [];
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.flatMap(({ code, details = {} }) => texts.get(code)?.(details) ?? []))];
}

function nameOf(field: string): string {
  return new Map<string, string>(Object.entries(words().fields)).get(field) ?? field;
}

function unreadableText(reason: unknown): string | undefined {
  return new Map<unknown, string>(Object.entries(words().unreadable)).get(reason);
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
