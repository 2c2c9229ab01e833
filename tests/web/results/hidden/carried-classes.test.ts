import { describe, expect, it } from 'vitest';
import { checkPublication } from '#domain/disclosure/check-publication';
import type { PlannedTable, PublicationPlan } from '#domain/disclosure/publication-plan';
import type { Questionnaire } from '#domain/questionnaire/model';
import { planWithMerger } from '../../../../web/results/hidden/carried-classes';

const GROUPS = [{ id: 'staff' }];

function waveWith(...units: readonly string[]) {
  const options = units.map((id) => ({ id, label: { zh: id } }));
  const questionnaire: Questionnaire = {
    title: { zh: '' },
    introduction: { zh: '' },
    pages: [
      {
        id: 'p',
        title: { zh: '' },
        questions: [{ id: 'unit', kind: 'single', title: { zh: '' }, required: true, options }],
      },
    ],
  };
  return { questionnaire, groups: GROUPS };
}

const BEFORE: PlannedTable = { id: 'units', title: { zh: '单位' }, by: [{ kind: 'question', question: 'unit' }] };
const MERGED: PlannedTable = {
  ...BEFORE,
  by: [
    {
      kind: 'question',
      question: 'unit',
      merged: [
        { id: 'tax', title: { zh: 'tax' }, members: ['tax'] },
        { id: 'city + audit', title: { zh: 'city + audit' }, members: ['city', 'audit'] },
      ],
    },
  ],
};
const PLAN: PublicationPlan = { tables: [BEFORE], textThreshold: 10 };
const MERGER = {
  classes: ['city', 'audit'],
  merged: MERGED,
  before: BEFORE,
  wave: waveWith('tax', 'city', 'audit'),
} as const;

function carriedTo(...units: readonly string[]) {
  const wave = waveWith(...units);
  const plan = planWithMerger({ plan: PLAN, wave }, MERGER);
  if (plan !== null) expect(checkPublication(plan, wave)).toEqual([]);
  return plan?.tables[0]?.by[0]?.merged?.map(({ members }) => members);
}

describe('a merger that is carried into the next plan', () => {
  it('is as it was where the options are the same', () => {
    expect(carriedTo('tax', 'city', 'audit')).toEqual([['tax'], ['city', 'audit']]);
  });

  it('leaves out options that are gone, and gives each new one a class of its own', () => {
    expect(carriedTo('city', 'audit', 'health', 'water')).toEqual([['city', 'audit'], ['health'], ['water']]);
  });

  it('is none where one of the two is gone, nor where all would be one class', () => {
    expect(carriedTo('tax', 'city')).toBeUndefined();
    expect(carriedTo('tax', 'health')).toBeUndefined();
    expect(carriedTo('city', 'audit')).toBeUndefined();
  });
});
