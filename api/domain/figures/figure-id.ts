import type { FigureName, FigureSubject } from './figure';
import type { Measure } from './measures';

type Place = Exclude<keyof FigureSubject, 'item'>;

const TARGET = ['question', 'target'] as const;
const CELL = ['question', 'target', 'group', 'criterion'] as const;
const QUESTION = ['question', 'group'] as const;

/** What tells the figures of one measure apart; the item belongs to its question. */
const PLACES: Readonly<Record<Exclude<Measure, 'change'>, readonly Place[]>> = {
  'ballots-expected': ['group'],
  'ballots-received': ['group'],
  'ballots-spoilt': ['group'],
  'ballots-void': ['group'],
  'ballots-counted': ['group'],
  'return-rate': ['group'],
  'response-rate': ['group'],
  index: ['question'],
  'category-mean': ['question', 'category'],
  'criterion-mean': ['question', 'criterion'],
  'rater-group-mean': ['question', 'group'],
  'rating-share': ['question', 'option'],
  'targets-ranked': ['question', 'category'],
  'targets-insufficient': ['question', 'category'],
  score: TARGET,
  points: TARGET,
  rank: TARGET,
  'rank-best': TARGET,
  'rank-worst': TARGET,
  tier: TARGET,
  band: TARGET,
  'criterion-score': [...TARGET, 'criterion'],
  'group-mean': [...TARGET, 'group'],
  'cell-mean': CELL,
  'cell-share': [...CELL, 'option'],
  'cell-top-share': CELL,
  'dont-know-share': [...TARGET, 'group'],
  mean: QUESTION,
  'option-share': [...QUESTION, 'option'],
  'favourable-share': QUESTION,
  'top-share': QUESTION,
  'net-promoter': QUESTION,
  'rank-points': [...QUESTION, 'option'],
  'no-opinion-share': QUESTION,
};

/** `group-mean:review/u07/public`, `mean:climate.fair/*` for all groups, `change:index:review`. */
export function idOf({ measure, changed, subject }: Pick<FigureName, 'measure' | 'changed' | 'subject'>): string {
  if (measure === 'change') {
    if (changed === undefined || changed === 'change') throw new RangeError('a change is that of another figure');
    return `change:${idOf({ measure: changed, subject })}`;
  }
  return `${measure}:${PLACES[measure].map((place) => partOf(subject, place)).join('/')}`;
}

function partOf(subject: FigureSubject, place: Place): string {
  const own = subject[place];
  if (own === undefined) return '*';
  return place === 'question' && subject.item !== undefined ? `${escaped(own)}.${escaped(subject.item)}` : escaped(own);
}

const RESERVED = /[%/.:*]/;

/** Ids of units and options are the organizer's; what has a meaning here is written as in an address. */
function escaped(id: string): string {
  if (!RESERVED.test(id)) return id;
  return id.replaceAll(/[%/.:*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
