import { describe, expect, it } from 'vitest';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import type { Question } from '#domain/questionnaire/model';
import { restrictTables } from '#domain/tabulation/readers/restrict-tables';
import { ownOptions } from '#domain/tabulation/readers/unit-options';
import { tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../review/example-review';

const UNITS = Array.from({ length: 8 }, (_, index) => ({
  code: `u${index}`,
  name: { zh: `江州市第 ${index} 局` },
  shortName: { zh: `${index} 局` },
}));

function choice(id: string, labels: readonly string[]): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: true,
    options: labels.map((zh, index) => ({ id: `${id}${index}`, label: { zh } })),
  };
}

/** Named by their short names, one by its whole name. */
const QUESTIONNAIRE = questionnaireOf(
  choice('opinion', ['好', '不好']),
  choice(
    'unit',
    UNITS.map(({ shortName, name }, index) => (index === 7 ? name.zh : shortName.zh)),
  ),
  choice('age', ['青年', '中年']),
);

function divisions(...sizes: readonly number[]): Classification {
  let next = 0;
  return {
    kind: 'question',
    question: 'unit',
    merged: sizes.map((size, index) => ({
      id: `d${index}`,
      title: { zh: '' },
      members: Array.from({ length: size }, () => `unit${next++}`),
    })),
  };
}

const UNIT: Classification = { kind: 'question', question: 'unit' };
const AGE: Classification = { kind: 'question', question: 'age' };

/** One class of these units, and of nobody else. */
function only(id: string, ...units: readonly number[]): Classification {
  const members = units.map((unit) => `unit${unit}`);
  return { kind: 'question', question: 'unit', merged: [{ id, title: { zh: '' }, members }] };
}

function table(id: string, ...by: readonly Classification[]): PlannedTable {
  return { id, title: { zh: id }, by };
}

function restricted(tables: readonly PlannedTable[], scope: readonly string[]) {
  const tabulation = tabulate({
    questionnaire: QUESTIONNAIRE,
    groups: GROUPS,
    settings: { ...SETTINGS, publication: { tables, textThreshold: 10 } },
    ballots: Array.from({ length: 480 }, (_, person) => ({
      groupId: 'public',
      vector: [person % 2, Math.floor(person / 2) % 8, Math.floor(person / 16) % 2],
    })),
    account: NO_ACCOUNT,
  });
  const { questions } = restrictTables(tabulation, {
    options: ownOptions(QUESTIONNAIRE, UNITS, { now: scope, inWave: scope }),
    othersItems: new Map(),
  });
  return questions.find(({ question }) => question === 'opinion');
}

function seenIn(tables: readonly PlannedTable[], scope: readonly string[]) {
  const own = restricted(tables, scope)?.tables ?? [];
  return Object.fromEntries(own.map(({ tableId, cells }) => [tableId, cells.map(({ classes }) => classes.join(' '))]));
}

describe('planned tables for a reader of some units', () => {
  it('have the cells of these units, and whole tables that no unit divides', () => {
    const seen = seenIn([table('units', UNIT), table('ages', AGE)], ['u2', 'u7']);
    expect(seen['units']).toEqual(['unit2', 'unit7']);
    expect(seen['ages']).toEqual(['age0', 'age1']);
  });

  it('have each combination with an own unit where several things divide', () => {
    const seen = seenIn([table('both', UNIT, AGE)], ['u3']);
    expect(seen['both']).toEqual(['unit3 age0', 'unit3 age1']);
  });

  it('have divisions that hold no or at least three other units', () => {
    expect(seenIn([table('divisions', divisions(4, 4))], ['u0'])['divisions']).toEqual(['d0', 'd1']);
    expect(seenIn([table('divisions', divisions(1, 7))], ['u0'])['divisions']).toEqual(['d0', 'd1']);
  });

  it('hide one more division where the hidden ones would be told by everybody else', () => {
    // Of the first one the two others would be known together, so the smaller of the others goes with it.
    expect(seenIn([table('divisions', divisions(2, 3, 3))], ['u0'])['divisions']).toEqual(['d2']);
  });

  it('do not tell a unit between two nested classes of two tables', () => {
    const seen = seenIn([table('wide', only('wide', 0, 1, 2, 3, 4)), table('narrow', only('narrow', 2, 3, 4))], ['u0']);
    expect(seen).toMatchObject({ wide: ['wide'], narrow: [] });
  });

  it('do not tell a unit that no class holds', () => {
    expect(seenIn([table('most', only('most', 1, 2, 3, 4, 5, 6))], ['u0'])['most']).toEqual([]);
    expect(seenIn([table('some', only('some', 1, 2, 3, 4))], ['u0'])['some']).toEqual(['some']);
  });

  it('have nothing that adds up to everybody where his own units leave one or two', () => {
    const tables = [table('units', UNIT), table('ages', AGE)];
    const leaving = (others: number) => UNITS.slice(others).map(({ code }) => code);
    expect(restricted(tables, leaving(3))?.overall.released).toBe(true);
    expect(restricted(tables, leaving(0))?.overall.released).toBe(true);
    for (const others of [1, 2]) {
      expect(restricted(tables, leaving(others))?.overall).toEqual({ released: false, reason: 'protected' });
      const seen = seenIn(tables, leaving(others));
      expect(seen['units']).toHaveLength(8 - others);
      expect(seen['ages']).toEqual([]);
    }
    expect(restricted([table('ages', AGE)], leaving(1))?.overall.released).toBe(true);
  });

  it('are whole where options are no units, and empty of units for a reader without any', () => {
    const unknown = ownOptions(QUESTIONNAIRE, [], { now: ['u0'], inWave: ['u0'] });
    expect(unknown.size).toBe(0);
    expect(seenIn([table('units', UNIT)], ['elsewhere'])['units']).toEqual([]);
  });
});
