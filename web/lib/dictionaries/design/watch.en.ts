import type { words as zh } from './watch.zh';

export const words: typeof zh = {
  print: 'Print turnout',
  course: {
    title: 'Turnout so far',
    notYet: 'Turnout is noted every night at 02:00 in China. After the second night its course stands here.',
    reached: (day, share) => `By the end of ${day}, ${share} had taken part`,
    ahead: (points) => `Turnout is ${points} points ahead of the wave before at this stage`,
    behind: (points) => `Turnout is ${points} points behind the wave before at this stage`,
    level: 'Turnout is level with the wave before at this stage',
    scope: (people) => `Share of ${people} people on the roll`,
    scopeCompared: (people, earlier) =>
      `Share of ${people} people on the roll; in grey ${earlier}, as many days before its end`,
    view: 'How it is shown',
    chart: 'Chart',
    table: 'Table',
    compared: (share) => `wave before ${share}`,
    opening: 'Opened',
    closing: (day) => `Closes ${day}`,
    source: 'Source: the roll, every night at 02:00 in China, rounded to 5. Whether a stamp was given, and no answers.',
    reminder: 'Reminder',
    reminders: (days) => `Reminders: ${days.join(', ')}.`,
    night: 'End of',
    takenPart: 'Taken part',
    share: 'Turnout',
  },
  signals: {
    title: 'Unusual signals',
    severity: { usual: 'Usual', unusual: 'Worth a look' },
    busyDay: (unit, day, people) => `${unit}: about ${people} people on ${day} alone`,
    busyDayText: (share) =>
      `${share} of its people, and not so many elsewhere that day. Perhaps they filled it in together; remind them that it is voluntary.`,
    manyRenewals: (unit, links) => `${unit}: ${links} links issued again`,
    manyRenewalsText: (share, median) =>
      `${share} of its people; the median of the units is ${median}. Check that the people themselves asked for them.`,
    refused: (times) =>
      `${times === 1 ? '1 second ballot' : `${times} second ballots`} refused for a link already used`,
    refusedUsual: 'Usual: mostly the page opened again in another phone or browser.',
    refusedUnusual: 'More than usual. Links may have been passed on, or the page may fail on some phones; please ask.',
    noneRefused: 'No link was used twice',
    noneRefusedText: 'A link gives one ballot; whatever is asked beyond that is refused and counted.',
    later:
      'A signal is a reason to ask and proves nothing. Ballots that are alike or tick one option throughout can only be seen after the count.',
  },
};
