import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnoutBlocks } from '#domain/roll/turnout';
import { turnoutNotes, turnoutOfNight } from '#domain/roll/turnout-course';

const people = (count: number, unitCode: string | undefined, takenPart: number, groupId = 'g') =>
  Array.from({ length: count }, (_, index) => ({
    groupId,
    ...(unitCode !== undefined && { unitCode }),
    takenPart: index < takenPart,
  }));

const entry = fc.record(
  {
    groupId: fc.constantFrom('g', 'h'),
    unitCode: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    takenPart: fc.boolean(),
  },
  { requiredKeys: ['groupId', 'takenPart'] },
);
const rolls = fc.array(entry, { maxLength: 160 });

describe('what a night notes of turnout', () => {
  it('is everybody, each rater group, and each unit of at least 20 people', () => {
    const roll = [
      ...people(40, 'a', 13),
      ...people(22, 'b', 22, 'h'),
      ...people(12, 'c', 9),
      ...people(10, undefined, 1),
    ];
    expect(turnoutNotes(roll)).toEqual([
      { part: 'everybody', code: '', size: 84, takenPart: 45 },
      { part: 'group', code: 'g', size: 62, takenPart: 25 },
      { part: 'group', code: 'h', size: 22, takenPart: 20 },
      { part: 'unit', code: 'b', size: 22, takenPart: 20 },
      { part: 'unit', code: 'a', size: 40, takenPart: 15 },
    ]);
  });

  it('leaves out a unit that has to hide smaller ones', () => {
    const notes = turnoutNotes([...people(40, 'a', 13), ...people(25, 'b', 2), ...people(8, 'c', 8)]);
    expect(notes.filter(({ part }) => part === 'unit').map(({ code }) => code)).toEqual(['a']);
  });

  it('is rounded to 5, within the size, and says nothing of fewer than 20 people of a unit', () => {
    fc.assert(
      fc.property(rolls, (roll) => {
        for (const { part, size, takenPart } of turnoutNotes(roll)) {
          expect(takenPart % 5).toBe(0);
          expect(takenPart).toBeLessThanOrEqual(size);
          if (part === 'unit') expect(size).toBeGreaterThanOrEqual(20);
        }
      }),
    );
  });

  it('leaves at least 20 people, or nobody, whom no unit that is told counts', () => {
    fc.assert(
      fc.property(rolls, (roll) => {
        const units = turnoutNotes(roll).filter(({ part }) => part === 'unit');
        const rest = roll.length - units.reduce((sum, { size }) => sum + size, 0);
        if (units.length > 0) expect(rest === 0 || rest >= 20).toBe(true);
      }),
    );
  });

  /*
   * The attacker lays all numbers of a night side by side. If somebody's part does not change the rounded number of their
   * block, it changes none of the others, so no sum or difference tells more of a block than its own number.
   */
  it('tells of no block more than its own rounded number, whatever is laid beside it', () => {
    fc.assert(
      fc.property(rolls, fc.nat(), (roll, place) => {
        fc.pre(roll.length > 0);
        const changed = roll.map((one, index) =>
          index === place % roll.length ? { ...one, takenPart: !one.takenPart } : one,
        );
        fc.pre(JSON.stringify(turnoutBlocks(changed)) === JSON.stringify(turnoutBlocks(roll)));
        expect(turnoutNotes(changed)).toEqual(turnoutNotes(roll));
      }),
    );
  });

  it('does not let two units be told from their total: 12 and 12 are 10 and 10, and 20 together', () => {
    const notes = turnoutNotes([...people(30, 'a', 12), ...people(30, 'b', 12)]);
    expect(notes.map(({ takenPart }) => takenPart)).toEqual([20, 20, 10, 10]);
  });

  it('is shown with all others together, as the night left them', () => {
    const roll = [...people(40, 'a', 13), ...people(6, 'a', 4, 'h'), ...people(12, 'c', 9), ...people(30, 'd', 1, 'h')];
    const sizes = new Map<string | null, number>([
      ['a', 46],
      ['c', 12],
      ['d', 30],
    ]);
    expect(turnoutOfNight(turnoutNotes(roll), sizes)).toEqual([
      { unitCodes: ['a', 'c', 'd'], size: 88, takenPart: 25 },
    ]);
    const large = [...people(40, 'a', 13), ...people(30, 'b', 20), ...people(12, 'c', 9), ...people(10, undefined, 1)];
    const others = new Map<string | null, number>([
      ['a', 40],
      ['b', 30],
      ['c', 12],
      [null, 10],
    ]);
    expect(turnoutOfNight(turnoutNotes(large), others)).toEqual([
      { unitCodes: ['b'], size: 30, takenPart: 20 },
      { unitCodes: ['a'], size: 40, takenPart: 15 },
      { unitCodes: ['c', null], size: 22, takenPart: 10 },
    ]);
    expect(turnoutOfNight([], sizes)).toEqual([]);
  });
});
