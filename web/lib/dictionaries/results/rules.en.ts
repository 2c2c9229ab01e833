import type { rules as zh } from './rules.zh';

export const rules: typeof zh = {
  tests: {
    'all-equal': ({ count }) => `${count} or more ratings, all alike`,
    'all-top': ({ count }) => `${count} or more ratings, all on the best option`,
    'too-many-high': ({ count, score }) => `more than ${count} of ${score} or above`,
    'too-many-low': ({ count, score }) => `more than ${count} below ${score}`,
    'too-few-low': ({ count, score }) => `fewer than ${count} below ${score}`,
    'forced-distribution': ({ share, score }) => `share of ${score} or above not ${share}`,
    'top-share': ({ share }) => `best option on more than ${share} of the ratings`,
    'answered-share': ({ share }) => `less than ${share} answered`,
    'longest-run': ({ count }) => `${count} or more equal ratings in a row`,
    'too-fast': ({ seconds }) => `under ${seconds} seconds a rating`,
    duplicates: ({ count }) => `${count} or more of one group alike in every rating`,
  },
  title: 'What the validity rules hit',
  note: 'The rules were fixed before opening; of several that hit, the first decides. What is void is in no result, what is flagged is in all of them. Where results are hidden, counts are rounded to tens and those under 100 are not told, as they could tell hidden answers.',
  untold: 'not told',
  rule: 'Rule',
  hits: 'Hit',
  outcome: 'Outcome',
  scopes: {
    ballot: (rule) => `Ballot: ${rule}`,
    card: (rule) => `Card: ${rule}`,
  },
  outcomes: {
    void: (count) => `${count} void`,
    flag: (count) => `${count} flagged`,
  },
  between: (lowest, highest) => `${lowest} to ${highest}`,
  unknown: (id) => `Rule ${id}`,
};
