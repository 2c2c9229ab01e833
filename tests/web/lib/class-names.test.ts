import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { withReadableTitles } from '../../../web/lib/class-names';

const WAVE = {
  questionnaire: { title: { zh: '' }, introduction: { zh: '' }, pages: [] },
  groups: [
    { id: 'leaders', name: { zh: '领导', en: 'Leaders' }, weight: 20 },
    { id: 'peers', name: { zh: '互评', en: 'Peers' }, weight: 30 },
    { id: 'public', name: { zh: '群众' }, weight: 50 },
  ],
};

/** As the server offers it: classes are called by their ids. */
function merged(...classes: readonly (readonly string[])[]): PlannedTable {
  const own = classes.map((members) => ({ id: members.join('+'), title: { zh: members.join('+') }, members }));
  return { id: 't1', title: { zh: '主体' }, by: [{ kind: 'rater-group', merged: own }] };
}

describe('the names of classes that were merged', () => {
  it('are those of their members, in English where all of them have one', () => {
    const [table] = withReadableTitles([merged(['leaders', 'peers'], ['public'])], WAVE);
    expect(table?.by[0]?.merged?.map(({ title }) => title)).toEqual([
      { zh: '领导、互评', en: 'Leaders, Peers' },
      { zh: '群众' },
    ]);
    const [mixed] = withReadableTitles([merged(['peers', 'public'], ['leaders'])], WAVE);
    expect(mixed?.by[0]?.merged?.map(({ title }) => title)).toEqual([
      { zh: '互评、群众' },
      { zh: '领导', en: 'Leaders' },
    ]);
  });
});
