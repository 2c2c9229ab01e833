import { shapeFaults } from './check-shape.mjs';

const FORMAT = 'pingyi-audit-4';
const BALLOTS = { received: 'count', spoilt: 'count', 'void?': 'count', counted: 'count' };
const HEAD = {
  manifest: { content: 'text', hash: 'text', signature: 'text' },
  heads: [{ day: 'day', size: 'count', root: 'text', signature: 'text' }],
  arrivals: [
    {
      hash: 'text',
      day: 'day',
      groupId: 'text',
      sequence: 'count',
      ballotKey: 'text',
      token: 'text',
      sealedHash: 'text',
      signature: 'text',
    },
  ],
  roll: {
    leaves: ['text'],
    departures: [{ number: 'count', leaf: 'text', day: 'day', size: 'count', root: 'text', signature: 'text' }],
  },
  stamps: { given: 'count', renewed: 'count' },
  account: { ...BALLOTS, groups: [{ groupId: 'text', ...BALLOTS }] },
  tabulationHash: 'text',
};
const SLIP_HEAD = { slipHead: { lists: 'count', root: 'text', signature: 'text' } };
const MANIFEST = {
  waveId: 'text',
  title: { zh: 'text' },
  questionnaireHash: 'text',
  minimumGroupSize: 'count',
  strata: [{ groupId: 'text', size: 'count', publicKey: 'text' }],
  rollRoot: 'text',
  logPublicKey: 'text',
  'publication?': { tables: [{ id: 'text', title: { zh: 'text' } }] },
  'reviews?': [{ question: 'text', tables: [{ by: ['text'] }], minimumDissent: 'count', 'unanimousScores?': 'text' }],
  'wordSlips?': 'text',
  'disclosure?': {
    minimumDissent: 'count',
    smallestNamedGroup: 'count',
    noise: { epsilon: 'count', fewestInCell: 'count' },
  },
  'shown?': { zh: 'text', en: 'text' },
};
const LIST = { list: 'count', place: 'text', table: 'text', size: 'count', root: 'text', 'sayings?': [['text']] };
const RUN = { run: 'count', slips: 'text', 'opened?': ['count'], 'salts?': 'text' };

/**
 * An audit file line by line, of which nothing goes on that is not what it has to be: what checks the contents may rely on it.
 *
 * @returns its head and manifest, the lines that follow, and what is damaged: of the head at once, of a line once it is read
 */
export async function readAuditFile(lines) {
  const damage = [];
  const values = numbered(lines, damage);
  const { value: first } = await values.next();
  const head = first?.value;
  if (damage.length > 0) return { damage: [`${damage[0]}, or this is no audit file`] };
  if (head?.format !== FORMAT) return { damage: [otherFormat(head)] };
  damage.push(...shapeFaults(head, head.slipHead === null ? HEAD : { ...HEAD, ...SLIP_HEAD }).map(inHead));
  if (damage.length > 0) return { damage };
  const manifest = jsonOf(head.manifest.content);
  damage.push(...shapeFaults(manifest, MANIFEST, 'manifest.content').map(inHead));
  return { damage, head, manifest, slips: slipsOf(values, damage) };
}

async function* numbered(lines, damage) {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line === '') continue;
    const value = jsonOf(line);
    if (value === undefined) damage.push(`line ${number} is cut off or damaged`);
    else yield { number, value };
  }
}

async function* slipsOf(values, damage) {
  for await (const { number, value } of values) {
    const faults = shapeFaults(value, value?.list === undefined ? RUN : LIST);
    damage.push(...faults.map((fault) => `line ${number} is damaged: ${fault}`));
    if (faults.length === 0) yield value;
  }
}

function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function inHead(fault) {
  return `line 1 is damaged: ${fault}`;
}

function otherFormat(head) {
  return `the file is of ${head?.format ?? 'no known format'}, this checks ${FORMAT}: take the verifier of the version that wrote it`;
}
