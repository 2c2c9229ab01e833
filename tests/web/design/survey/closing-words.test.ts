import { expect, it } from 'vitest';
import { waitsUntil } from '../../../../web/design/survey/collection/closing-words';

const HOUR = 3_600_000;
const CLOSED = { state: 'closed', closedAt: 10 * HOUR } as const;
const SETTINGS = { minimumGroupSize: 10, fullPoints: 100, purpose: { zh: '' } };

it('a closed wave waits for stamped ballots as long as its grace period lasts, and no other wave does', () => {
  const rolled = (graceHours: number) => ({ ...SETTINGS, collection: { kind: 'roll', graceHours } as const });
  expect(waitsUntil({ ...CLOSED, settings: rolled(24) }, 11 * HOUR)).toBe(34 * HOUR);
  expect(waitsUntil({ ...CLOSED, settings: rolled(24) }, 34 * HOUR)).toBeUndefined();
  expect(waitsUntil({ ...CLOSED, settings: rolled(0) }, 10 * HOUR)).toBeUndefined();
  expect(waitsUntil({ ...CLOSED, settings: SETTINGS }, 10 * HOUR)).toBeUndefined();
  expect(waitsUntil({ ...CLOSED, state: 'counting', settings: rolled(24) }, 11 * HOUR)).toBeUndefined();
});
