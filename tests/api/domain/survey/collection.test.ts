import { describe, expect, it } from 'vitest';
import { custodyOf } from '#domain/survey/collection';
import { type Collection, type SurveyKind, SURVEY_KINDS } from '#domain/survey/model';
import { exampleWave } from '../../../support/fixtures/results-fixture';

function custody(surveyKind: SurveyKind, collection: Collection) {
  return custodyOf({ surveyKind, settings: { ...exampleWave({ number: 1 }).settings, collection } });
}

describe('custody', () => {
  it('is with trustees by default where a vote has consequences', () => {
    const kinds = SURVEY_KINDS.filter((kind) => custody(kind, { kind: 'roll' }) === 'trustees');
    expect(kinds).toEqual(['review', 'debriefing']);
  });

  it('is what the organizer decides', () => {
    expect(custody('debriefing', { kind: 'roll', custody: 'server' })).toBe('server');
    expect(custody('poll', { kind: 'roll', custody: 'trustees' })).toBe('trustees');
  });

  it('is with the server where there is no roll', () => {
    expect(custody('review', { kind: 'links' })).toBe('server');
  });
});
