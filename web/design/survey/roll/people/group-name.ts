import { localized } from '../../../../lib/i18n';
import { rollWords } from '../../../../lib/words';
import type { GroupRow } from './group-rows';

/** A deleted group has none any more. */
export function groupName({ name }: Pick<GroupRow, 'name'>): string {
  return name === undefined ? rollWords().groups.removed : localized(name);
}
