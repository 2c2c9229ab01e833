/** roll ≥ stamps ≥ ballots cast = received; received = spoilt + void + counted; in each group and in all. */
export function accountFaults({ account, stamps }, { manifest, cast }) {
  const roll = manifest.strata.reduce((sum, { size }) => sum + size, 0);
  const whole = { ...account, name: 'in all', cast: cast.length };
  const groups = account.groups.map((group) => ({
    ...group,
    name: `in ${group.groupId}`,
    cast: cast.filter(({ groupId }) => groupId === group.groupId).length,
  }));
  return [
    ...(stamps.given <= roll + stamps.renewed ? [] : [`${stamps.given} stamps were given to ${roll} people`]),
    ...(cast.length <= stamps.given ? [] : [`${cast.length} ballots were cast with ${stamps.given} stamps`]),
    ...manifest.strata
      .filter(({ groupId, size }) => countIn(cast, groupId) > size + stamps.renewed)
      .map(({ groupId, size }) => `${countIn(cast, groupId)} ballots were cast in ${groupId} by ${size} people`),
    ...[whole, ...groups].flatMap(sumFaults),
    ...partFaults(account, manifest),
  ];
}

function sumFaults({ name, cast, received, spoilt, void: voided = 0, counted }) {
  return [
    ...(received === cast ? [] : [`${name}, ${received} ballots were received, the log has ${cast}`]),
    ...(received === spoilt + voided + counted
      ? []
      : [`${name}, ${received} ballots were received, ${spoilt + voided + counted} are accounted for`]),
  ];
}

/** One entry a rater group, and together what is said of all: else what became of a group's ballots is said by nobody. */
function partFaults({ groups, ...whole }, { strata }) {
  const known = new Set(strata.map(({ groupId }) => groupId));
  const strangers = groups.filter(({ groupId }) => !known.has(groupId));
  return [
    ...[...known].flatMap((groupId) => {
      const { length } = groups.filter((group) => group.groupId === groupId);
      return length === 1 ? [] : [`the account has ${length} entries of ${groupId}, there is one of each group`];
    }),
    ...strangers.map(({ groupId }) => `the account has an entry of ${groupId}, a group that is not in the manifest`),
    ...['received', 'spoilt', 'void', 'counted'].flatMap((part) => {
      const [inAll = 0, inGroups] = [whole[part], groups.reduce((sum, group) => sum + (group[part] ?? 0), 0)];
      return inAll === inGroups ? [] : [`${part} are ${inAll} ballots in all, ${inGroups} in the groups together`];
    }),
  ];
}

function countIn(cast, group) {
  return cast.filter(({ groupId }) => groupId === group).length;
}
