import { type RawBuilder, sql } from 'kysely';
import { openEnvelope } from '#domain/anonymity/open-envelope';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { importBoxKey } from '#domain/anonymity/box-key';
import { sha256 } from '#domain/anonymity/sha256';
import type { DatabasePort } from '../../../db/database';
import { type Election, personOfAnswers, personOfWords } from './election';
import { trailBy, type Trails } from './trails';

/** Rows in the order in which the engine gives them; on PostgreSQL in that of their places, with what wrote each. */
async function rowsOf(database: DatabasePort, table: string): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await inStorage(database, sql.table(table)).execute(database.read);
  return rows;
}

function inStorage({ engine }: DatabasePort, table: RawBuilder<unknown>) {
  type Row = Record<string, unknown>;
  return engine === 'postgres'
    ? sql<Row>`SELECT *, xmin::text AS writer FROM ${table} ORDER BY ctid`
    : sql<Row>`SELECT * FROM ${table}`;
}

/** When each row was written, as PostgreSQL keeps it; other engines keep nothing of the kind. */
const writer = (row: Record<string, unknown>) => Number(row['writer'] ?? 0);

const text = (row: Record<string, unknown>, column: string) => String(row[column]);

/** Who had a stamp and whose ballot came, before the count, in every order that can be had; who is who is known here. */
export async function peopleSide(database: DatabasePort, { cast, people, wave }: Election): Promise<Trails> {
  const personOfKey = new Map(cast.map(({ body }, person) => [body.ballotKey, person]));
  const personOfBlinded = new Map(cast.map(({ blank }, person) => [encodeBase64url(blank.blinded.blinded), person]));
  const personOfName = new Map(people.map(({ name }, person) => [name, person]));
  const of = (map: ReadonlyMap<string, number>, column: string) => (row: Record<string, unknown>) =>
    map.get(text(row, column)) ?? -1;
  const [stamps, arrivals, box, roll] = await Promise.all(
    ['stamp', 'arrival', 'sealed_ballot', 'roll_entry'].map((table) => rowsOf(database, table)),
  );
  const ours = (rows: readonly Record<string, unknown>[] = []) => rows.filter((row) => row['wave_id'] === wave.waveId);
  const voters = ours(roll).filter((row) => personOfName.has(text(row, 'name')));
  return {
    'the order of coming': cast.map((_, person) => person),
    'the roll as it lies': trailBy(voters, of(personOfName, 'name')),
    'the roll by transaction': trailBy(voters, of(personOfName, 'name'), writer),
    'the roll by link': trailBy(voters, of(personOfName, 'name'), (row) => text(row, 'link_hash')),
    'stamps as they lie': trailBy(ours(stamps), of(personOfBlinded, 'blinded')),
    'stamps by transaction': trailBy(ours(stamps), of(personOfBlinded, 'blinded'), writer),
    'stamps by id': trailBy(ours(stamps), of(personOfBlinded, 'blinded'), (row) => text(row, 'id')),
    'arrivals as they lie': trailBy(ours(arrivals), of(personOfKey, 'ballot_key')),
    'arrivals by transaction': trailBy(ours(arrivals), of(personOfKey, 'ballot_key'), writer),
    'arrivals by leaf': trailBy(ours(arrivals), of(personOfKey, 'ballot_key'), (row) => text(row, 'hash')),
    'arrivals by stamp': trailBy(ours(arrivals), of(personOfKey, 'ballot_key'), (row) => text(row, 'token')),
    'the box as it lies': trailBy(ours(box), of(personOfKey, 'ballot_key')),
    'the box by id': trailBy(ours(box), of(personOfKey, 'ballot_key'), (row) => text(row, 'id')),
  };
}

/** What was counted, in every order that can be had. */
export async function answersSide(database: DatabasePort, files: Buffer): Promise<Trails> {
  const [ballots, texts] = await Promise.all([rowsOf(database, 'ballot'), rowsOf(database, 'text_slip')]);
  const voter = (row: Record<string, unknown>) => personOfAnswers(text(row, 'answers'));
  const author = (row: Record<string, unknown>) => personOfWords(text(row, 'content'));
  const places = (placeOf: (bytes: Buffer) => number) => (row: Record<string, unknown>) =>
    placeOf(Buffer.from(text(row, 'content')));
  return {
    'ballots as they lie': trailBy(ballots, voter),
    'ballots by transaction': trailBy(ballots, voter, writer),
    'ballots by id': trailBy(ballots, voter, (row) => text(row, 'id')),
    'words as they lie': trailBy(texts, author),
    'words by transaction': trailBy(texts, author, writer),
    'words by id': trailBy(texts, author, (row) => text(row, 'id')),
    'words by their first byte in the files': trailBy(
      texts,
      author,
      places((bytes) => files.indexOf(bytes)),
    ),
    'words by their last byte in the files': trailBy(
      texts,
      author,
      places((bytes) => files.lastIndexOf(bytes)),
    ),
  };
}

/** Inner envelopes in every order, with whose they are; that only whoever copied the key of the box can tell. */
export async function innerSide(database: DatabasePort, election: Election): Promise<Trails> {
  const hashes = await innerHashes(election);
  const personOf = (row: Record<string, unknown>) => hashes.get(text(row, 'hash')) ?? -1;
  const rows = await rowsOf(database, 'inner_envelope');
  return {
    'inner envelopes as they lie': trailBy(rows, personOf),
    'inner envelopes by transaction': trailBy(rows, personOf, writer),
    'inner envelopes by hash': trailBy(rows, personOf, (row) => text(row, 'hash')),
    'inner envelopes by their ephemeral key': trailBy(rows, personOf, (row) => text(row, 'sealed')),
  };
}

async function innerHashes(election: Election): Promise<ReadonlyMap<string, number>> {
  const opened = await openOuter(election);
  const hashes = await Promise.all(opened.map(async (bytes) => encodeBase64url(await sha256(bytes))));
  return new Map(hashes.map((hash, person) => [hash, person]));
}

/** What whoever has copied the box key and every arrival finds under the outer envelope, in the order of coming. */
export async function openOuter({ cast, copiedBoxKey, wave }: Election): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const boxKey = await importBoxKey(copiedBoxKey);
  return Promise.all(
    cast.map(async ({ body }) => {
      const context = { waveId: wave.waveId, groupId: body.groupId };
      const opened = await openEnvelope({ boxKey, context, sealed: decodeBase64url(body.sealed) });
      if (!opened.ok) throw new Error('the copied key does not open the box');
      return opened.value;
    }),
  );
}

/** By how many transactions the rows of a table were written, as PostgreSQL keeps it. */
export async function writersOf(database: DatabasePort, table: string): Promise<number> {
  return new Set((await rowsOf(database, table)).map((row) => row['writer'])).size;
}

/** Every value beside an answer, and every value beside a person, that is long enough not to agree by chance. */
export async function valuesIn(database: DatabasePort, tables: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = (await Promise.all(tables.map((table) => rowsOf(database, table)))).flat();
  const values = rows.flatMap((row) => Object.entries(row).filter(([column]) => !SHARED.has(column)));
  return new Set(values.map(([, value]) => String(value)).filter((value) => value.length >= 8));
}

/** Of the engine, and what everybody in a rater group of a wave shares. */
const SHARED = new Set(['wave_id', 'group_id', 'writer']);
