/**
 * Which lists of slips are others in one copy of an audit file than in another one, such as somebody else downloaded, or the same
 * person before: of two that differ at most one is the list that the count has signed.
 */
export function differingLists(one, other) {
  const rootsOf = (lists) => new Map(lists.map(({ name, root }) => [placeOf(name), { name, root }]));
  const [ours, theirs] = [rootsOf(one), rootsOf(other)];
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((place) => ours.get(place)?.root !== theirs.get(place)?.root)
    .map((place) => `${(ours.get(place) ?? theirs.get(place)).name} is another one in the other copy`);
}

/** The public file, which has no questionnaire, names lists without their question. */
function placeOf(name) {
  return name.replace(/ of question .*/, '');
}
