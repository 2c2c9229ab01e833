import { canonical } from './hashes.mjs';
import { ballotName, dayName } from './names.mjs';
import { isHeadSigned, isSlipHeadSigned } from './signatures.mjs';

/**
 * What is another one in one copy of an audit file than in another one, such as somebody else downloaded, or the same person before.
 * Each may agree with itself: who shows two people two logs signs each of them. Two heads of one day under the same key are the proof.
 */
export function copyFaults(one, other) {
  if (one.manifest.waveId !== other.manifest.waveId) return [`the other copy is of wave ${other.manifest.waveId}`];
  return [
    ...(isSame(one.head.manifest.content, other.head.manifest.content) ? [] : [another('the manifest')]),
    ...logHeadFaults(one, other),
    ...arrivalFaults(one.head, other.head),
    ...rollFaults(one.head.roll, other.head.roll),
    ...saidFaults(one.head, other.head),
    ...slipHeadFaults(one, other),
    ...differingLists(one.lists, other.lists),
  ];
}

/** Of two lists that differ at most one is the list that the count has signed. */
export function differingLists(one, other) {
  const rootsOf = (lists) => new Map(lists.map(({ name, root }) => [placeOf(name), { name, root }]));
  return differing(rootsOf(one), rootsOf(other), ({ root }) => root).map(([ours, theirs]) =>
    another((ours ?? theirs).name),
  );
}

/** The public file, which has no questionnaire, names lists without their question. */
function placeOf(name) {
  return name.replace(/ of question .*/, '');
}

function logHeadFaults(one, other) {
  const byDay = ({ head }) => new Map(head.heads.map((entry) => [entry.day, entry]));
  return differing(byDay(one), byDay(other), ({ size, root }) => [size, root]).map(([ours, theirs]) => {
    const name = `the head of ${dayName((ours ?? theirs).day)}`;
    if (!ours || !theirs) return onlyIn(name, ours);
    const isProof = [ours, theirs].every((head) => isHeadSigned(head, one.manifest));
    return isProof ? proven(`heads of the log of ${dayName(ours.day)}`) : another(name);
  });
}

function slipHeadFaults(one, other) {
  const [ours, theirs] = [one.head.slipHead, other.head.slipHead];
  const contentOf = (head) => head && [head.lists, head.root];
  if (isSame(contentOf(ours), contentOf(theirs))) return [];
  if (!ours || !theirs) return [onlyIn('the root of the slips', ours)];
  const isProof = [ours, theirs].every((head) => isSlipHeadSigned(head, one.manifest));
  return [isProof ? proven('roots of the slips') : another('the root of the slips')];
}

function arrivalFaults(one, other) {
  const byHash = ({ arrivals }) => new Map(arrivals.map((arrival) => [arrival.hash, arrival]));
  return differing(byHash(one), byHash(other), (arrival) => arrival).map(([ours, theirs]) => {
    const name = ballotName(ours ?? theirs);
    return ours && theirs ? another(name) : onlyIn(name, ours);
  });
}

function rollFaults(one, other) {
  const byNumber = ({ departures }) => new Map(departures.map((departure) => [departure.number, departure]));
  return [
    ...(isSame(one.leaves, other.leaves) ? [] : [another('the roll at the opening')]),
    ...differing(byNumber(one), byNumber(other), ({ signature: _, ...content }) => content).map(([ours, theirs]) => {
      const name = `departure ${(ours ?? theirs).number} from the roll`;
      return ours && theirs ? another(name) : onlyIn(name, ours);
    }),
  ];
}

/** Signed by nobody, so that a copy is all there is to hold against it. */
function saidFaults(one, other) {
  const inAll = ({ account: { groups: _, ...whole } }) => whole;
  const byGroup = ({ account }) => new Map(account.groups.map((group) => [group.groupId, group]));
  return [
    ...(isSame(one.stamps, other.stamps) ? [] : [another('the number of stamps')]),
    ...(isSame(inAll(one), inAll(other)) ? [] : [another('the account of all ballots')]),
    ...differing(byGroup(one), byGroup(other), (group) => group).map(([ours, theirs]) =>
      another(`the account of ${(ours ?? theirs).groupId}`),
    ),
    ...(isSame(one.tabulationHash, other.tabulationHash) ? [] : [another('the hash of the tabulation')]),
  ];
}

/** What differs under the same name, of each side what is there. */
function differing(one, other, contentOf) {
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((key) => [one.get(key), other.get(key)])
    .filter(([ours, theirs]) => !ours || !theirs || !isSame(contentOf(ours), contentOf(theirs)));
}

function isSame(one, other) {
  return canonical(one) === canonical(other);
}

function another(name) {
  return `${name} is another one in the other copy`;
}

function onlyIn(name, ours) {
  return `${name} is only in ${ours ? 'this' : 'the other'} copy`;
}

function proven(heads) {
  return `two ${heads} are signed with other roots: different people were shown different ones, and the two copies prove it`;
}
