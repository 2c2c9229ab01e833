import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Question } from '#domain/questionnaire/model';
import { crossingParts } from '../../../../../../web/design/survey/publication/tables/crossing-size';
import { questionnaireOf } from '../../../../../api/domain/tabulation/review/example-review';

function choice(id: string, options: number): Question {
  const list = Array.from({ length: options }, (_, place) => ({ id: `${id}${place}`, label: { zh: `${place}` } }));
  return { id, kind: 'single', title: { zh: id }, required: true, options: list };
}

function table(...questions: readonly string[]): PlannedTable {
  const by = questions.map((question) => ({ kind: 'question', question }) as const);
  return { id: questions.join('-'), title: { zh: questions.join(' × ') }, by };
}

describe('a table that crosses another', () => {
  const wave = { questionnaire: questionnaireOf(choice('unit', 12), choice('age', 3), choice('sex', 2)), groups: [] };
  const partsOf = (crossing: PlannedTable, ...others: readonly PlannedTable[]) =>
    crossingParts(crossing, [...others, crossing], wave);

  it('divides each cell of the finest one again', () => {
    expect(partsOf(table('age'), table('unit'))).toMatchObject({ cellsBeside: 12, cells: 3, parts: 36 });
  });

  it('divides once by what both divide by', () => {
    expect(partsOf(table('unit', 'age'), table('unit'), table('unit', 'sex'))).toMatchObject({
      beside: { id: 'unit-sex' },
      cellsBeside: 24,
      cells: 36,
      parts: 72,
    });
  });

  it('is none that nests', () => {
    expect(partsOf(table('unit', 'age'), table('unit'))).toBeUndefined();
  });
});
