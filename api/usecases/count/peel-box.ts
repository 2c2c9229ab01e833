import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM } from '#domain/anonymity/box-key';
import { importPublicKey } from '#domain/anonymity/envelope';
import { ephemeralPointIn } from '#domain/anonymity/open-envelope';
import { sealEnvelope } from '#domain/anonymity/seal-envelope';
import { sha256 } from '#domain/anonymity/sha256';
import type { Trustees } from '#domain/anonymity/trustees/trustees';
import { auditEntry } from '../../../db/stores/audit-store';
import { holdsCountLease, waitForTrustees } from '../../../db/stores/count-lease-store';
import { countBox, emptyBox, readBox, readFromBox } from '../../../db/stores/sealed-ballot-store';
import { type InnerEnvelope, insertInner } from '../../../db/stores/inner-envelope-store';
import type { PeeledBox } from '../../../db/stores/peeled-box';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { openingOf } from './box-opening';
import { destroyBoxKey } from './destroy-box-key';
import { keepLease } from './keep-lease';
import { type OpenedEnvelope, openEnvelopes, type OpeningOfBox } from './open-envelopes';
import { signLastHead } from '../box/sign-tree-head';

const RUN_LENGTH = 250;

/** A count that holds its lease. */
interface Peeling {
  readonly wave: StoredWave;
  readonly token: string;
  readonly opening: OpeningOfBox;
  readonly total: number;
}

/**
 * Takes the outer envelopes off, puts what was in them down in the order of its hashes, empties the box and destroys its key;
 * then the wave waits for its trustees. Nothing leads from an inner envelope to the ballot that it came in, not even the
 * order in which they are written, which PostgreSQL keeps: so all hashes are known before the first one is. Cut off, it is
 * done again, with the same result.
 */
export async function peelBox(
  dependencies: Dependencies,
  count: { readonly wave: StoredWave; readonly token: string; readonly trustees: Trustees },
): Promise<void> {
  const { wave, token, trustees } = count;
  await signLastHead(dependencies, wave.id);
  const opening = await openingOf(dependencies, wave);
  const total = (await countBox(dependencies.database, wave.id)).reduce((sum, group) => sum + group.received, 0);
  const peeling = { wave, token, opening, total };
  const sorted = await sortBox(dependencies, peeling);
  await writeInner(dependencies, peeling, sorted.places);
  const probe = await probeFor(wave.id, trustees);
  const written = await writePeeled(dependencies, peeling, { sorted, probe });
  if (written) await destroyBoxKey(dependencies, wave);
}

interface Place {
  /** Of the inner envelope. */
  readonly hash: string;
  /** Of the ballot in the box. */
  readonly id: string;
}

interface SortedBox {
  /** In the order of their hashes. */
  readonly places: readonly Place[];
  readonly spoilt: PeeledBox['spoilt'];
}

async function sortBox(dependencies: Dependencies, peeling: Peeling): Promise<SortedBox> {
  const { wave, token, opening, total } = peeling;
  const places = new Map<string, string>();
  const spoilt: PeeledBox['spoilt'][number][] = [];
  for await (const run of readBox(dependencies.database, wave.id, RUN_LENGTH)) {
    const inner = await Promise.all((await openEnvelopes(opening, run)).map(innerOf));
    for (const [index, envelope] of inner.entries()) {
      // The same one again was copied from another ballot, which nobody can do who does not hold the key of the box.
      if (envelope.kind === 'inner' && places.has(envelope.hash)) spoilt.push({ ...envelope, reason: 'not-openable' });
      else if (envelope.kind === 'inner') places.set(envelope.hash, run[index]?.id ?? '');
      else spoilt.push(envelope);
    }
    // Half of the work: then each is opened once more, as all of them at once would not fit into memory.
    await keepLease(dependencies, {
      waveId: wave.id,
      token,
      opened: Math.floor((places.size + spoilt.length) / 2),
      total,
    });
  }
  return {
    places: Array.from(places, ([hash, id]) => ({ hash, id })).toSorted((one, other) =>
      one.hash < other.hash ? -1 : 1,
    ),
    spoilt: spoilt.map(({ groupId, reason }) => ({ groupId, reason })),
  };
}

type PeeledEnvelope =
  | ({ readonly kind: 'inner' } & InnerEnvelope)
  | ({ readonly kind: 'spoilt' } & PeeledBox['spoilt'][number]);

/** Whether it is an envelope at all is seen now: the trustees' browser then has a secret to tell of each. */
async function innerOf({ groupId, plaintext }: OpenedEnvelope): Promise<PeeledEnvelope> {
  if (!plaintext.ok) return { kind: 'spoilt', groupId, reason: plaintext.error };
  const point = ephemeralPointIn(plaintext.value);
  const isPoint = point !== null && (await importPublicKey(point).catch(() => null)) !== null;
  if (!isPoint) return { kind: 'spoilt', groupId, reason: 'not-openable' };
  const hash = encodeBase64url(await sha256(plaintext.value));
  return { kind: 'inner', hash, groupId, sealed: encodeBase64url(plaintext.value) };
}

async function writeInner(dependencies: Dependencies, peeling: Peeling, places: readonly Place[]): Promise<void> {
  const { database } = dependencies;
  const { wave, token, opening, total } = peeling;
  for (let start = 0; start < places.length; start += RUN_LENGTH) {
    const part = places.slice(start, start + RUN_LENGTH);
    const ids = part.map(({ id }) => id);
    const opened = await openEnvelopes(opening, await readFromBox(database, wave.id, ids));
    const inner = (await Promise.all(opened.map(innerOf))).filter((envelope) => envelope.kind === 'inner');
    const envelopes = inner.toSorted((one, other) => (one.hash < other.hash ? -1 : 1));
    const condition = holdsCountLease(wave.id, token);
    await database.atomic([...insertInner(database, { waveId: wave.id, envelopes, condition })]);
    const done = (places.length + start + part.length) / 2;
    await keepLease(dependencies, { waveId: wave.id, token, opened: Math.floor(done), total });
  }
}

/** By this the server knows later that somebody holds the key of the trustees. */
async function probeFor(waveId: string, { publicKey }: Trustees): Promise<string> {
  const sealed = await sealEnvelope({
    boxPublicKey: decodeBase64url(publicKey),
    ephemeral: await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']),
    context: { waveId, groupId: '' },
    plaintext: crypto.getRandomValues(new Uint8Array(32)),
  });
  return encodeBase64url(sealed);
}

async function writePeeled(
  { database, clock }: Dependencies,
  { wave, token }: Peeling,
  { sorted, probe }: { readonly sorted: SortedBox; readonly probe: string },
): Promise<boolean> {
  const { places, spoilt } = sorted;
  const condition = holdsCountLease(wave.id, token);
  const outcomes = await database.atomic([
    emptyBox(database, wave.id, condition),
    auditEntry(database, {
      at: clock(),
      actor: 'system',
      act: 'wave.peeled',
      subject: `wave:${wave.id}`,
      details: { inner: places.length, spoilt: spoilt.length },
      when: condition,
    }),
    waitForTrustees(database, { waveId: wave.id, token, peeled: { spoilt, probe }, inner: places.length }),
  ]);
  return outcomes.at(-1)?.changes === 1;
}
