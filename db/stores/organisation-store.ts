import type { LocalizedText } from '#domain/questionnaire/model';
import type { DatabasePort, Statement } from '../database';
import { localized } from './localized';

/** An installation serves one organisation; its row also is the lock of decisions about the whole staff. */
const ONLY_ID = 'organisation';

export async function findOrganisation(database: DatabasePort): Promise<LocalizedText | null> {
  const row = await database.read
    .selectFrom('organisation')
    .select(['name_zh', 'name_en'])
    .where('id', '=', ONLY_ID)
    .executeTakeFirst();
  return row ? localized(row.name_zh, row.name_en) : null;
}

const PRODUCT: LocalizedText = { zh: '评议', en: 'Pingyi' };

/** The organisation's name, or another one, that of the product, while nobody has set it up. */
export async function organisationName(database: DatabasePort, otherwise = PRODUCT): Promise<LocalizedText> {
  return (await findOrganisation(database)) ?? otherwise;
}

/** Fails on its key where the organisation is there already. */
export function insertOrganisation(
  database: DatabasePort,
  organisation: { readonly name: LocalizedText; readonly at: number },
): Statement {
  const { name, at } = organisation;
  return database.read
    .insertInto('organisation')
    .values({ id: ONLY_ID, name_zh: name.zh, name_en: name.en ?? null, created_at: at });
}

export function renameOrganisation(database: DatabasePort, name: LocalizedText): Statement {
  return database.read
    .updateTable('organisation')
    .set({ name_zh: name.zh, name_en: name.en ?? null })
    .where('id', '=', ONLY_ID);
}

/** First in a list whose conditions look at several people: PostgreSQL then runs such lists one after another. */
export function lockOrganisation(database: DatabasePort): Statement {
  return database.read.updateTable('organisation').set({ id: ONLY_ID }).where('id', '=', ONLY_ID);
}
