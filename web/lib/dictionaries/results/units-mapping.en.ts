import type { words as zh } from './units-mapping.zh';

const kinds: typeof zh.units.kinds = {
  new: 'In this wave only',
  ended: 'In the wave before only',
  apart: 'Not compared',
  regrouped: 'Regrouped',
  split: 'Split',
  merged: 'Merged',
  renamed: 'New name or code',
  same: 'Same',
};

const ofUnits = (count: number) => (count === 1 ? '1 unit' : `${count} units`);
const ofClasses = (count: number) => (count === 1 ? '1 class' : `${count} classes`);

/** Behind what is the same: what is not. */
function differences({ changed, added, ended, apart }: Parameters<typeof zh.units.finding>[0]): readonly string[] {
  return [
    ...(changed > 0 ? [`${changed} renamed, merged or split`] : []),
    ...(added > 0 ? [`${added} in this wave only`] : []),
    ...(ended > 0 ? [`${ended} in the wave before only`] : []),
    ...(apart > 0 ? [`${apart} not compared`] : []),
  ];
}

function finding(same: string, found: Parameters<typeof zh.units.finding>[0]): string {
  return [`${same} ${found.same === 1 ? 'is' : 'are'} the same as in the wave before`, ...differences(found)].join(
    ', ',
  );
}

const units: typeof zh.units = {
  subtitle: (wave) =>
    `Changes since “${wave}” are computed by these links; they also decide which of its units leaders may see`,
  finding: (found) => finding(ofUnits(found.same), found),
  caption: 'Units of both waves',
  kinds,
  search: 'Name or code',
  noMatch: 'No unit found',
  dialog: {
    title: (name) => `Which units of the wave before was “${name}”?`,
    hint: 'One: the same or renamed. Several: merged. One for several units of this wave: split. None: not compared.',
    take: (count) => (count === 0 ? 'No link' : `Link ${ofUnits(count)}`),
    merged: (count) => `Merged from ${count}: their scores of the wave before are taken together by their ballots.`,
  },
  proposed: 'Proposed from codes and names, not saved yet. Units of which nothing is shown are left out.',
  sideEmpty: (place) => `A link has no unit in ${place}.`,
  leave: (later) =>
    later === ''
      ? 'Leave one more unit that is not shown without a link.'
      : `Take the link of “${later}” in this wave away, or the units out of it that are not shown.`,
};

const classes: typeof zh.classes = {
  subtitle: (wave) => `Changes since “${wave}” are computed by these links`,
  finding: (found) => finding(ofClasses(found.same), found),
  caption: 'Classes of both waves',
  kinds: { ...kinds, renamed: 'New name or option' },
  search: 'Name',
  noMatch: 'No class found',
  dialog: {
    title: (name) => `Which classes of the wave before was “${name}”?`,
    hint: 'One: the same or renamed. Several: merged. One for several classes of this wave: split. None: not compared.',
    take: (count) => (count === 0 ? 'No link' : `Link ${ofClasses(count)}`),
    merged: (count) => `Merged from ${count}: their results of the wave before are taken together by their ballots.`,
  },
  proposed: 'Proposed from options and names, not saved yet. Classes of which nothing is shown are left out.',
  sideEmpty: (place) => `A link has no class in ${place}.`,
  leave: (later) =>
    later === ''
      ? 'Leave one more class that is not shown without a link.'
      : `Take the link of “${later}” in this wave away, or the classes out of it that are not shown.`,
};

export const words: typeof zh = {
  title: 'Units mapped',
  first: 'This is the first wave; there is none before it to compare with',
  nothing: 'No units to map',
  division: 'Divided by',
  ratedUnits: 'Rated units',
  waves: { earlier: 'the wave before', later: 'this wave' },
  beside: (names) => `with ${names}`,
  notShown: 'not shown',
  table: {
    later: 'This wave',
    kind: 'What became',
    earlier: 'Wave before',
    act: 'Edit',
  },
  filters: { label: 'Filter', all: 'All', open: 'No link', changed: 'Changed', same: 'Same' },
  choose: 'Choose',
  change: 'Edit',
  editUnit: (act, name) => `${act}: ${name}`,
  units,
  classes,
  taken: (names) => `linked to ${names.map((name) => `“${name}”`).join(', ')}; choosing it splits it`,
  save: 'Save links',
  stored: (date) => `Saved ${date}. It can be changed.`,
  unsaved: (date) => `Changed and not saved yet; last saved ${date}.`,
  leave: 'Changes of the links are not saved. Leave and lose them?',
  refused: 'These links cannot be saved:',
  problems: {
    'mapping.isolates': ({ place, named, people, minimum }) =>
      `“${named}” of ${place} is ${people === 1 ? '1 person' : `${people} people`}, fewer than ${minimum}; taken from what is shown, their answers would come out. `,
    'mapping.class-unknown': (place, named) => `There is no “${named}” in ${place}.`,
    'mapping.class-twice': (place, named) => `“${named}” of ${place} is linked twice.`,
  },
  unlink: (later) => `Take the link of “${later}” in this wave away; it is then not compared.`,
  listComma: ', ',
  semicolon: '; ',
};
