import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

  it('is of everybody what it is of the units together, so that the total tells no more than they do', () => {
    fc.assert(
      fc.property(rolls, (roll) => {
        const notes = turnoutNotes(roll);
        const rows = turnoutOfNight(notes, [...new Set(roll.map(({ unitCode }) => unitCode ?? null))]);
        const sum = rows.reduce((total, { takenPart }) => total + takenPart, 0);
        expect(sum).toBe(notes.find(({ part }) => part === 'everybody')?.takenPart ?? 0);
        for (const { takenPart } of rows) expect(takenPart % 5).toBe(0);
      }),
    );
  });

  it('does not let two units be told from their total: 12 and 12 are 10 and 10, and 20 together', () => {
    const notes = turnoutNotes([...people(30, 'a', 12), ...people(30, 'b', 12)]);
    expect(notes.map(({ takenPart }) => takenPart)).toEqual([20, 20, 10, 10]);
  });

  it('is shown with all others together, as the night left them', () => {
    const notes = turnoutNotes([...people(40, 'a', 13), ...people(30, 'b', 20, 'h'), ...people(22, undefined, 10)]);
    expect(turnoutOfNight(notes, ['a', 'b', null])).toEqual([
      { unitCodes: ['b'], size: 30, takenPart: 20 },
      { unitCodes: ['a'], size: 40, takenPart: 15 },
      { unitCodes: [null], size: 22, takenPart: 10 },
    ]);
    expect(turnoutOfNight([], ['a'])).toEqual([]);
  });
});
