import { listStaff } from '../../../db/stores/staff-store';
import type { Dependencies } from '../../dependencies';

/** How many besides this person could decide: without any, who proposed something may approve it with a reason. */
export async function otherOrganizers({ database }: Pick<Dependencies, 'database'>, person: string): Promise<number> {
  return (await listStaff(database)).filter(({ id, role }) => id !== person && role !== 'leader').length;
}
