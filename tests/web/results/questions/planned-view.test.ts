import { describe, expect, it } from 'vitest';
import type { PlannedRow } from '../../../../web/results/questions/planned-rows';
import { viewedRows, viewsOf } from '../../../../web/results/questions/planned-view';

const row = (label: string, people: number | null, value: number | null = null): PlannedRow => ({
  key: label,
  classes: [label],
  label,
  people,
  level: value === null ? null : { value, text: String(value) },
  cells: [],
});

const ROWS = [row('Tax', 40, 60), row('Audit', null), row('Police', 90, 20), row('Tax College', 15, 80)];

const labels = (view: Parameters<typeof viewedRows>[1]) => viewedRows(ROWS, view).map(({ label }) => label);

describe('what is listed of a long table', () => {
  it('is all in the order of the plan', () => {
    expect(labels({ view: 'plan', search: '' })).toEqual(['Tax', 'Audit', 'Police', 'Tax College']);
  });

  it('is ordered by level or by people, hidden classes last either way', () => {
    expect(labels({ view: 'lowest', search: '' })).toEqual(['Police', 'Tax', 'Tax College', 'Audit']);
    expect(labels({ view: 'highest', search: '' })).toEqual(['Tax College', 'Tax', 'Police', 'Audit']);
    expect(labels({ view: 'people', search: '' })).toEqual(['Police', 'Tax', 'Tax College', 'Audit']);
  });

  it('is what is hidden alone, or what is searched for', () => {
    expect(labels({ view: 'hidden', search: '' })).toEqual(['Audit']);
    expect(labels({ view: 'lowest', search: ' tax ' })).toEqual(['Tax', 'Tax College']);
  });

  it('offers no order by a level that no class has, and no hidden ones where there are none', () => {
    expect(viewsOf(ROWS)).toEqual(['plan', 'lowest', 'highest', 'people', 'hidden']);
    expect(viewsOf([row('Tax', 40)])).toEqual(['plan', 'people']);
  });
});
