import { expect, it } from 'vitest';
import { turnoutRows } from '../../../../../web/design/survey/roll/turnout-rows';

it('turnout lists the units with the lowest share first, of equal ones the larger', () => {
  const rows = turnoutRows([
    { unitCodes: ['101'], size: 40, takenPart: 30 },
    { unitCodes: ['102'], size: 20, takenPart: 5 },
    { unitCodes: ['103', null], size: 60, takenPart: 15 },
  ]);
  expect(rows.map(({ unitCodes, share }) => [unitCodes[0], share])).toEqual([
    ['103', 0.25],
    ['102', 0.25],
    ['101', 0.75],
  ]);
});
