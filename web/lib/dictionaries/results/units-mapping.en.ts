import type { words as zh } from './units-mapping.zh';

const remedies: typeof zh.remedies = {
  unlink: (later) => `Take the link of “${later}” in this wave away; it is then not compared.`,
  leave: (later) =>
    later === ''
      ? 'Leave one more unit that is not shown without a link.'
      : `Take the link of “${later}” in this wave away, or the units out of it that are not shown.`,
};

const units = (count: number) => (count === 1 ? '1 unit' : `${count} units`);

export const words: typeof zh = {
  title: 'Units mapped',
  subtitle: (wave) =>
    `Changes since “${wave}” are computed by these links; they also decide which of its units leaders may see`,
  first: 'This is the first wave; there is none before it to compare with',
  nothing: 'No units to map',
  finding: ({ same, changed, added, ended, apart }) =>
    [
      `${units(same)} ${same === 1 ? 'is' : 'are'} the same as in the wave before`,
      ...(changed > 0 ? [`${changed} renamed, merged or split`] : []),
      ...(added > 0 ? [`${added} in this wave only`] : []),
      ...(ended > 0 ? [`${ended} in the wave before only`] : []),
      ...(apart > 0 ? [`${apart} not compared`] : []),
    ].join(', '),
  division: 'Divided by',
  ratedUnits: 'Rated units',
  waves: { earlier: 'the wave before', later: 'this wave' },
  kinds: {
    new: 'In this wave only',
    ended: 'In the wave before only',
    apart: 'Not compared',
    regrouped: 'Regrouped',
    split: 'Split',
    merged: 'Merged',
    renamed: 'New name or code',
    same: 'Same',
  },
  beside: (names) => `with ${names}`,
  notShown: 'not shown',
  table: {
    caption: 'Units of both waves',
    later: 'This wave',
    kind: 'What became',
    earlier: 'Wave before',
    act: 'Edit',
  },
  filters: { label: 'Filter', all: 'All', open: 'No link', changed: 'Changed', same: 'Same' },
  search: 'Name or code',
  noMatch: 'No unit found',
  choose: 'Choose',
  change: 'Edit',
  editUnit: (act, name) => `${act}: ${name}`,
  dialog: {
    title: (name) => `Which units of the wave before was “${name}”?`,
    hint: 'One: the same or renamed. Several: merged. One for several units of this wave: split. None: not compared.',
    search: 'Name or code',
    take: (count) => (count === 0 ? 'No link' : `Link ${units(count)}`),
    taken: (names) => `linked to ${names}; choosing it splits it`,
    merged: (count) => `Merged from ${count}: their scores of the wave before are taken together by their ballots.`,
  },
  save: 'Save links',
  proposed: 'Proposed from codes and names, not saved yet. Units of which nothing is shown are left out.',
  stored: (date) => `Saved ${date}. It can be changed.`,
  unsaved: (date) => `Changed and not saved yet; last saved ${date}.`,
  leave: 'Changes of the links are not saved. Leave and lose them?',
  refused: 'These links cannot be saved:',
  problems: {
    'mapping.isolates': ({ place, named, people, minimum }) =>
      `“${named}” of ${place} is ${people === 1 ? '1 person' : `${people} people`}, fewer than ${minimum}; taken from what is shown, their answers would come out. `,
    'mapping.class-unknown': (place, named) => `There is no “${named}” in ${place}.`,
    'mapping.class-twice': (place, named) => `“${named}” of ${place} is linked twice.`,
    'mapping.side-empty': (place) => `A link has no unit in ${place}.`,
  },
  remedies,
  listComma: ', ',
  semicolon: '; ',
};
