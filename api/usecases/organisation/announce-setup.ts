import { findOrganisation } from '../../../db/stores/organisation-store';
import type { Dependencies } from '../../dependencies';

/** At the start of a server: whoever reads its output may create the first administrator, nobody else. */
export async function announceSetup({ database, config, announceSetupCode }: Dependencies): Promise<void> {
  const code = config.SETUP_CODE;
  if (code !== undefined && (await findOrganisation(database)) === null) announceSetupCode(code);
}
