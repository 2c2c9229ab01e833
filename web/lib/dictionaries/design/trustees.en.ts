import type { words as zh } from './trustees.zh';

export const words: typeof zh = {
  custody: {
    title: 'Who keeps the key that opens the ballots',
    kinds: {
      trustees: {
        name: 'Three trustees: two of three keys open the ballots',
        hint: 'All three come before the opening and each takes a sheet of paper; for the count two are enough. The platform alone can open no ballot. Right for reviews of work style, debriefing ballots and other votes with consequences.',
      },
      server: {
        name: 'The platform',
        hint: 'Nobody has to come for the count. But whoever runs the platform has the means to open ballots before it, and people have to trust that this is not done.',
      },
    },
  },
  faults: {
    'line.incomplete': 'Not complete yet: a line has 14 characters',
    'line.letter-unknown': 'A character that is on no sheet. There is no 0 O 1 I L 2 Z 5 S',
    'line.mistyped': 'A character in this line is wrong. Please compare it with the paper',
    'sheet.other-wave': 'This sheet is for another survey',
    'sheet.other-key': 'This sheet is void: the key was made again later',
    'sheet.unknown': 'This sheet cannot be read; it may come from a newer version of the program',
  },
  separator: ', ',
  opening: {
    title: 'Trustees',
    missing: 'The three trustees have not made their key yet',
    missingText: 'All three come to this computer for about ten minutes. Each leaves with one sheet of paper.',
    act: 'Make the key with the trustees',
    again: 'Other people, or a new key',
    chosen: (names) => `${names} hold one sheet each`,
    chosenText:
      'Two of them come for the count. One lost sheet does no harm; with two lost, the ballots can never be opened.',
    keepers: (names) => `${names}; two of the three open it`,
    changes: 'With other people, the sheets handed out and the six words are void.',
    custodyText:
      'Every ballot is sealed twice on the phone of whoever answers. Only two of the three trustees together open the inner envelope; the platform opens the outer one. Neither the platform nor one trustee alone can open a ballot.',
    custodyLimit:
      'There are no names in the ballots. But two trustees together with somebody of the platform could open them early; and somebody of the platform who had copied the outer key and kept who sent when might match them after the count.',
  },
  making: {
    crumb: 'Trustees',
    nameTitle: 'First write down the three trustees',
    nameText:
      'Choose three people who are trusted and do not report to one another. Their names stand in the public manifest. All three have to be here now.',
    name: (number) => `Trustee ${number}`,
    nameError: 'Please write three different names of at most 40 characters',
    facts: [
      'The key is made in this page and divided into three at once. Whole, it stays nowhere and is not sent to the platform.',
      'Any two of the three parts open the ballots. One part alone opens nothing.',
      'With one part lost the ballots can still be counted. With two lost nobody can open them, the wave is void, and there is no other way.',
    ],
    begin: 'Make the key and divide it',
    sheetTitle: (name, number) => `Sheet ${number}, for ${name}`,
    sheetText: (name) =>
      `Please let everybody else turn away: only ${name} looks at this screen. Print it, keep it, and take no photograph.`,
    print: 'Print this sheet',
    confirm: (line) => `Type line ${line} from the paper`,
    confirmHint: 'Capitals and spaces do not matter.',
    confirmError: 'This is not what the paper says. Please look again',
    next: (name) => `The sheet is safe: now ${name}`,
    last: 'The sheet is safe: done',
    progress: (number, total) => `Sheet ${number} of ${total}`,
    leave: 'If you leave this page, sheets that are printed already are void and all begins anew.',
    doneTitle: 'All three sheets are safe',
    doneText: (number) =>
      `Key number ${number}, as printed on all three sheets. Next, make the stamp keys and the six words, and open.`,
    toOpening: 'Back to the checklist',
    fixed: 'This wave is open; its trustees can no longer be changed.',
  },
  sheet: {
    head: 'A trustee’s part of the key',
    whose: (name) => `Trustee ${name}`,
    number: (number) => `Part ${number} of three`,
    wave: 'Survey',
    key: 'Key number',
    lines: 'At the count, type these six lines, or scan the code and paste',
    line: (number) => `Line ${number}`,
    code: 'The same as a QR code',
    rules: [
      'Lock it away in an envelope. Do not photograph or copy it, or give it to another trustee.',
      'Two of the three come for the count. Whoever cannot come may send the sheet with somebody trusted.',
      'If it is lost, tell the organizer at once. With two sheets left the count goes on; with one, nobody can open anything.',
      'Tear this sheet up after the count.',
    ],
  },
  peeling: {
    title: (count) => `Waiting for the trustees: two of them open ${count} ballots together`,
    scope:
      'The outer envelopes are off, the order is gone, and the key of the box is destroyed. The platform cannot open the inner ones.',
    resumed: (left, total) => `Some are open: ${left} of ${total} are left. Please let the trustees type once more.`,
    trustees: (names) =>
      `Any two of ${names} type the six lines of their sheets. Then the key is put together in this page, used, and dropped.`,
    keyNumber: (number) => `The key number should be ${number}`,
    first: 'First trustee',
    second: 'Second trustee',
    line: (number) => `Line ${number}`,
    paste: 'The whole text of a scanned code can be pasted into line 1.',
    good: (name) => `This is the sheet of ${name}, and all six lines are right`,
    oneOnly:
      'One more is needed. A single sheet opens nothing: have another trustee come, or somebody they trust bring the sheet. The ballots stay sealed and wait.',
    same: 'The same sheet was typed twice; another trustee’s is needed',
    notTogether: 'These two sheets do not make the key of this wave. Please compare line by line.',
    act: 'Open the ballots',
    opening: 'Opening the ballots',
    progress: (opened, total) => `${opened} of ${total}`,
    keepOpen: 'Please keep this page open. If it is closed nothing is lost: the trustees type again and it goes on.',
    failed: 'The server was not reached. The key is still in this page; please try again.',
    retry: 'Go on opening',
    lostTitle: 'If somebody cannot come or has lost a sheet',
    lost: 'Any two of the three are enough, so one lost sheet does no harm. With two lost, nobody can open these ballots, the organizer and the makers of this program included: that is how it is built, and there is no back door. The wave is then void, and all that is left is to hold another one.',
    afterTitle: 'Afterwards',
    after:
      'The count goes on by itself. When it is done, please let the three tear up their sheets. This page only tells the platform how to open each ballot; it can change none.',
  },
};
