import { describe, expect, it } from 'vitest';
import {
  hiddenGroups,
  questionKinds,
  surveyKind,
} from '../../../../../../web/design/survey/collected/from-data/data-survey';
import { WINE } from '../sample-report';

describe('a survey that is made of a file', () => {
  it('is a review where a column names targets, unless something else was chosen', () => {
    expect(surveyKind({ report: WINE, choices: { personal: true } })).toBe('review');
    expect(surveyKind({ report: WINE, choices: { personal: true, kind: 'debriefing' } })).toBe('debriefing');
    const mapping = { target: { field: 'skip' } } as const;
    expect(surveyKind({ report: WINE, choices: { personal: true, mapping } })).toBe('poll');
  });

  it('hides groups that are too small, and nothing where the data are about no persons', () => {
    expect(hiddenGroups(WINE, { personal: true })).toEqual({ groups: 2, all: false, minimum: 10 });
    const settings = { minimumGroupSize: 5 };
    expect(hiddenGroups(WINE, { personal: true, settings })).toEqual({ groups: 1, all: false, minimum: 5 });
    expect(hiddenGroups(WINE, { personal: false })).toBeUndefined();
  });

  it('counts its questions by kind', () => expect(questionKinds(WINE)).toEqual([['items', 1]]));
});
