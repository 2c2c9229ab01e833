import type { words as zh } from './consequence.zh';

export const words: typeof zh = {
  semicolon: '; ',
  listComma: ', ',
  andMore: (names, count) => `${names} and others, ${count} in all`,
  title: (name, open) => (open === 0 ? `${name}: all decided` : `${name}: ${open} to be decided`),
  explained:
    'The scheme proposes this list; nothing follows from it by itself. For each unit one person puts it on the list or leaves it off, with a reason, and a second one approves; then the result can be approved.',
  heads: { unit: 'Unit', place: 'Place', support: 'Do the data support it', verdict: 'Decision' },
  place: ({ rank, ranked, best, worst }) =>
    best === worst ? `${rank} of ${ranked}` : `${rank} of ${ranked}; the data support ${best} to ${worst}`,
  supported: {
    data: 'Yes: on the list whatever the error',
    veto: 'A veto set the total, and the place follows from it',
  },
  unsupported: 'Not enough: allowing for the error it may stand off the list',
  alike: (names) => `Not enough: cannot be told apart from ${names}, off the list`,
  tied: (lowest) => `equal totals at the border of the list, all of them named, more than ${lowest}`,
  acts: { confirmed: 'On the list', declined: 'Off the list', approved: 'Approve', rejected: 'Reject' },
  questions: {
    confirmed: 'Put the unit on the list?',
    declined: 'Leave the unit off the list?',
    approved: 'Approve this decision?',
    rejected: 'Reject this decision?',
  },
  aloneHint:
    'As the only organizer you may approve it yourself. The reason stands in the result, in its signature and in the audit log.',
  said: { confirmed: 'On the list', declined: 'Off the list' },
  decided: {
    approved: (reason) => `Approved: ${reason}`,
    alone: (reason) => `Approved by who said it, the only organizer: ${reason}`,
    rejected: (reason) => `Rejected: ${reason}`,
  },
  undecided: 'To be decided',
  lastPlace: {
    lead: (name, rank) => `${name} stands last (${rank}): `,
    sure: {
      data: 'the data support this place.',
      veto: 'a veto set its total and the place follows from that, not from a distance to other units.',
    },
    together: (names) => `together with ${names} in the last tier, in which nobody can be told apart.`,
    unsure: (names) => `it cannot be told apart from ${names}, so it is not to be called the last.`,
    unsureMany: 'it cannot be told apart from units above, so it is not to be called the last.',
  },
};
