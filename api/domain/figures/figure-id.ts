import { ANALYSIS_PLACES } from './analysis/analysis-places';
import type { FigureName, FigureSubject } from './figure';
import type { Measure } from './measures';

export type Place = Exclude<keyof FigureSubject, 'item' | 'withItem'>;

const TARGET = ['question', 'target'] as const;
const CELL = ['question', 'target', 'group', 'criterion'] as const;
const QUESTION = ['question', 'group'] as const;
const CELL_OF_TABLE = ['table', 'class'] as const;

/** What tells the figures of one measure apart; an item belongs to its question. */
const PLACES: Readonly<Record<Exclude<Measure, 'change'>, readonly Place[]>> = {
  'ballots-expected': ['group'],
  'ballots-received': ['group'],
  'ballots-spoilt': ['group'],
  'ballots-void': ['group'],
  'ballots-counted': ['group'],
  'return-rate': ['group'],
  'response-rate': ['group'],
  'response-rate-1': [],
  'response-rate-2': [],
  'response-rate-3': [],
  'response-rate-4': [],
  'response-rate-5': [],
  'response-rate-6': [],
  'cooperation-rate': [],
  'refusal-rate': [],
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
  ...ANALYSIS_PLACES,
};

/** `group-mean:review/u07/public`, `mean:climate.fair/*` for all groups, `change:index:review`, `design-effect`; a cell of a planned table adds table and class. */
export function idOf({ measure, changed, subject }: Pick<FigureName, 'measure' | 'changed' | 'subject'>): string {
  if (measure === 'change') {
    if (changed === undefined || changed === 'change') throw new RangeError('a change is that of another figure');
    return `change:${idOf({ measure: changed, subject })}`;
  }
  const places = subject.table === undefined ? PLACES[measure] : [...PLACES[measure], ...CELL_OF_TABLE];
  return places.length === 0 ? measure : `${measure}:${places.map((place) => partOf(subject, place)).join('/')}`;
}

/** What stands in the ids of all figures of a target. */
export function targetPart(subject: { readonly question: string; readonly target: string }): string {
  return TARGET.map((place) => partOf(subject, place)).join('/');
}

function partOf(subject: FigureSubject, place: Place): string {
  const own = subject[place];
  if (own === undefined) return '*';
  const item = itemOf(subject, place);
  return item === undefined ? escaped(own) : `${escaped(own)}.${escaped(item)}`;
}

function itemOf({ item, withItem }: FigureSubject, place: Place): string | undefined {
  if (place === 'question') return item;
  return place === 'with' ? withItem : undefined;
}

const RESERVED = /[%/.:*]/;

/** Ids of units and options are the organizer's; what has a meaning here is written as in an address. */
function escaped(id: string): string {
  if (!RESERVED.test(id)) return id;
  return id.replaceAll(/[%/.:*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
