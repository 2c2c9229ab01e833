import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Question } from '#domain/questionnaire/model';
import { plannedGrid, shadeBreaks, shadeOf } from '../../../../web/results/questions/planned-grid';
import type { PlannedRow } from '../../../../web/results/questions/planned-rows';
import { exampleQuestionnaire, RATER_GROUPS } from '../../../support/fixtures/results-fixture';

const question = (id: string, options: readonly string[]): Question => ({
  id,
  kind: 'single',
  title: { zh: id },
  required: true,
  options: options.map((zh) => ({ id: zh, label: { zh } })),
});

const WAVE = {
  questionnaire: exampleQuestionnaire([question('unit', ['税务局', '审计局']), question('age', ['青年', '中年'])]),
  groups: RATER_GROUPS,
};

const BY_UNIT = { kind: 'question', question: 'unit' } as const;
const TABLE: PlannedTable = {
  id: 't',
  title: { zh: '单位 × 年龄' },
  by: [BY_UNIT, { kind: 'question', question: 'age' }],
};

const row = (classes: readonly string[], value: number | null): PlannedRow => ({
  key: classes.join('\n'),
  classes,
  label: classes.join(' · '),
  people: value === null ? null : 12,
  level: value === null ? null : { value, text: String(value) },
  cells: value === null ? [{ reason: 'below-threshold' }] : [{ text: '12' }],
});

const ROWS = [row(['税务局', '青年'], 30), row(['税务局', '中年'], null), row(['审计局', '中年'], 60)];

describe('a table that two things divide', () => {
  it('has the first down, the second across, and the whole of a class where the plan shows it', () => {
    const whole = row(['税务局'], 45);
    const grid = plannedGrid(ROWS, { table: TABLE, wave: WAVE, wholes: [whole] });
    expect(grid?.columns).toEqual(['青年', '中年']);
    expect(grid?.rows.map(({ label, cells, whole: own }) => [label, cells, own])).toEqual([
      ['税务局', [ROWS[0], ROWS[1]], whole],
      ['审计局', [undefined, ROWS[2]], undefined],
    ]);
  });

  it('is no grid where one thing divides it, or where no class has a level', () => {
    expect(plannedGrid(ROWS, { table: { ...TABLE, by: [BY_UNIT] }, wave: WAVE, wholes: [] })).toBeNull();
    expect(plannedGrid([row(['税务局', '青年'], null)], { table: TABLE, wave: WAVE, wholes: [] })).toBeNull();
  });

  it('has three shades of equal width', () => {
    const breaks = shadeBreaks(ROWS);
    expect(breaks).toEqual([40, 50]);
    expect([30, 40, 49.4, 50, 60].map((value) => shadeOf(row(['x'], value), breaks))).toEqual([0, 1, 1, 2, 2]);
    expect(shadeOf(row(['x'], null), breaks)).toBeUndefined();
  });

  it('has no shades where levels lie close together', () => {
    expect(shadeBreaks([row(['a'], 50), row(['b'], 59)])).toEqual([]);
  });
});
