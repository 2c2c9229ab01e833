import { accountFaults } from './check-account.mjs';
import { readSlips } from './check-slips.mjs';
import { talliesIn, tallyFaults, tallyGaps } from './check-tallies.mjs';
import { withResults } from './check-results.mjs';
import { sha256, treeRoot } from './hashes.mjs';
import { planFact, planFaults } from './check-plan.mjs';
import { thresholdFaults } from './check-thresholds.mjs';
import { rollFact, rollFaults, rollGaps } from './check-roll.mjs';
import { shownFaults, shownGaps } from './check-shown.mjs';
import { ballotName, dayName } from './names.mjs';
import { readAuditFile } from './read-audit-file.mjs';
import { isHeadSigned, isSignedByPoint, isStamp } from './signatures.mjs';

/**
 * A second opinion on a wave, in code that shares nothing with the program: only Node's own cryptography. What it checks,
 * and how to write another one, is in README.md beside it.
 *
 * @param lines of the file, one after the other, so that it may be larger than the memory
 * @returns what is wrong, what was compared, what this file does not let anybody check, and what another copy is compared with
 */
export async function checkAuditFile(lines) {
  const { damage, head, manifest, slips: rest } = await readAuditFile(lines);
  if (damage.length > 0) return { faults: damage, facts: [], gaps: [], copy: null };
  const results = withResults(head, manifest);
  const file = results.head;
  const cast = latestVersions(file.arrivals);
  const slips = file.slipHead === null ? null : await readSlips(rest, file, manifest);
  const faults = [
    ...damage,
    ...manifestFaults(file.manifest, manifest),
    ...results.faults,
    ...shownFaults(file.questionnaire, manifest),
    ...planFaults(file, manifest),
    ...thresholdFaults(file, manifest),
    ...headFaults(file, manifest),
    ...rollFaults(file, manifest),
    ...file.arrivals.flatMap((arrival) => arrivalFaults(arrival, manifest)),
    ...accountFaults(file, { manifest, cast }),
    ...(slips === null ? [NO_SLIPS] : [...slips.faults, ...tallyFaults(file, slips.lists)]),
  ];
  const lists = slips?.lists ?? [];
  const resultGaps = results.faults.length > 0 ? [] : [...tallyGaps(file), ...shownGaps(file.questionnaire, manifest)];
  return {
    faults,
    facts: factsOf(file, { manifest, cast, lists }),
    gaps: [...rollGaps(file, manifest), ...resultGaps],
    copy: { head, manifest, lists: lists.map((list) => ({ name: list.name, root: list.root.toString('base64url') })) },
  };
}

const NO_SLIPS =
  'the file has no slips, as of a wave that an earlier version has counted: what was received is proven, what was counted is not';

function manifestFaults({ content, hash, signature }, { logPublicKey }) {
  const statement = Buffer.from(`pingyi-manifest-1|${content}`);
  return [
    ...(sha256(content).toString('hex') === hash ? [] : ['the manifest is not the one of this hash']),
    ...(isSignedByPoint(statement, { point: logPublicKey, signature }) ? [] : ['the manifest is not signed']),
  ];
}

/** Every head has to follow from the log as it stands here: then nothing was taken out or changed since it was signed. */
function headFaults({ heads, arrivals }, manifest) {
  if (heads.length === 0 && arrivals.length > 0) return ['no head of the log was ever signed'];
  const late = arrivals.filter(({ day }) => day > (heads.at(-1)?.day ?? Infinity));
  return [
    ...(isInOrder(arrivals) ? [] : ['the log is not in the order of days and hashes']),
    ...heads.flatMap((head) => {
      const leaves = arrivals.filter(({ day }) => day <= head.day).map(({ hash }) => Buffer.from(hash, 'base64url'));
      const isRoot = treeRoot(leaves).toString('base64url') === head.root;
      return [
        ...(isHeadSigned(head, manifest) ? [] : [`the head of ${dayName(head.day)} is not signed`]),
        ...(leaves.length === head.size
          ? []
          : [`the log had ${head.size} ballots on ${dayName(head.day)}, here are ${leaves.length}`]),
        ...(isRoot ? [] : [`the log of ${dayName(head.day)} is not the one that was signed`]),
      ];
    }),
    ...late.map((arrival) => `${ballotName(arrival)} came after the last head was signed`),
  ];
}

function isInOrder(arrivals) {
  return arrivals.every(({ day, hash }, index) => {
    const before = arrivals[index - 1];
    return before === undefined || before.day < day || (before.day === day && before.hash < hash);
  });
}

function arrivalFaults(arrival, { waveId, strata }) {
  const { groupId, sequence, ballotKey, token, sealedHash, signature, hash } = arrival;
  const [key, stamp, sealed, signed] = [ballotKey, token, sealedHash, signature].map((text) =>
    Buffer.from(text, 'base64url'),
  );
  const head = Buffer.from(`pingyi-arrival-1|${waveId}|${groupId}|${sequence}|`);
  const leaf = sha256(Buffer.concat([Buffer.of(0), head, key, stamp, sealed, signed]));
  const message = sha256(Buffer.concat([Buffer.from(`pingyi-ballot-key-1|${waveId}|`), key]));
  const statement = Buffer.concat([Buffer.from(`pingyi-ballot-2|${waveId}|${groupId}|${sequence}|`), sealed]);
  const stratum = strata.find((one) => one.groupId === groupId);
  return [
    ...(leaf.toString('base64url') === hash ? [] : [`${ballotName(arrival)} is not what its leaf stands for`]),
    ...(stratum && isStamp(message, { modulus: stratum.publicKey, token: stamp })
      ? []
      : [`${ballotName(arrival)} has no valid stamp of ${groupId}`]),
    ...(isSignedByPoint(statement, { point: ballotKey, signature })
      ? []
      : [`${ballotName(arrival)} is not signed by its own key`]),
  ];
}

function factsOf(file, { manifest, cast, lists }) {
  const { account, stamps, heads } = file;
  const roll = manifest.strata.reduce((sum, { size }) => sum + size, 0);
  return [
    `${manifest.title.zh} (wave ${manifest.waveId})`,
    `manifest ${sha256(JSON.stringify(manifest)).toString('hex').slice(0, 16)}, ${heads.length} signed heads`,
    `roll ${roll} ≥ stamps ${stamps.given} ≥ cast ${cast.length} = spoilt ${account.spoilt} + void ${account.void ?? 0} + counted ${account.counted}`,
    `stamps given again ${stamps.renewed}, ${rollFact(file, manifest)}`,
    `${lists.length} lists of ${lists.reduce((sum, { size }) => sum + size, 0)} slips, ${talliesIn(file)} published counts recomputed from them`,
    planFact(manifest),
  ];
}

/** Of each ballot the version with the highest number. */
function latestVersions(arrivals) {
  const latest = new Map();
  for (const arrival of arrivals) {
    const known = latest.get(arrival.ballotKey);
    if (known === undefined || known.sequence < arrival.sequence) latest.set(arrival.ballotKey, arrival);
  }
  return [...latest.values()];
}
