import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretHash } from '../../../../api/cryptography/secret';
import { acceptInvitation } from '../../../../api/usecases/organisation/accept-invitation';
import type { DatabasePort } from '../../../../db/database';
import { deleteInvitation, insertInvitation } from '../../../../db/stores/invitation-store';
import { TEST_NOW } from '../../../support/test-app';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';

describe.each(ENGINES)('an invitation that is withdrawn while it is being accepted, on %s', (engine) => {
  let database: DatabasePort;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  it('makes no account', async () => {
    const period = { invitedAt: TEST_NOW, expiresAt: TEST_NOW + 1000 };
    const invitation = {
      id: 'i',
      email: 'late@pingyi.test',
      role: 'administrator',
      unitScope: null,
      ...period,
    } as const;
    const hidden = { invitedBy: 'somebody', secretHash: await secretHash('secret') };
    await database.atomic([insertInvitation(database, { ...invitation, ...hidden })]);
    const hashPassword = async () => {
      await database.atomic([deleteInvitation(database, 'i')]);
      return 'salt:hash';
    };
    const accepted = await acceptInvitation(
      { database, clock: () => TEST_NOW, auth: { hashPassword } },
      { secret: 'secret', name: '迟到', password: 'long enough' },
    );
    expect(accepted).toEqual({ ok: false, error: { code: 'invitation.invalid' } });
    expect(await database.read.selectFrom('user').selectAll().execute()).toEqual([]);
    expect(await database.read.selectFrom('audit_entry').selectAll().execute()).toEqual([]);
  });
});
