import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Question, SingleQuestion } from '#domain/questionnaire/model';
import type { PlannedTableCells } from '#domain/tabulation/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../../web/lib/i18n';
import { resultWords } from '../../../../web/lib/words';
import { plannedRows } from '../../../../web/results/questions/planned-rows';
import { exampleQuestionnaire, RATER_GROUPS } from '../../../support/fixtures/results-fixture';

const UNIT: Question = {
  id: 'unit',
  kind: 'single',
  title: { zh: '您的单位' },
  required: true,
  options: ['办公室', '人事处', '财务处'].map((zh, index) => ({ id: `u${index + 1}`, label: { zh } })),
};

const OPINION: SingleQuestion = {
  id: 'opinion',
  kind: 'single',
  title: { zh: '您满意吗' },
  required: true,
  options: [
    { id: 'no', label: { zh: '不满意' }, score: 0 },
    { id: 'yes', label: { zh: '满意' }, score: 100 },
  ],
};

const TABLE: PlannedTable = {
  id: 't1',
  title: { zh: '系统' },
  by: [
    {
      kind: 'question',
      question: 'unit',
      merged: [
        { id: 'a', title: { zh: '综合' }, members: ['u1', 'u2'] },
        { id: 'u3', title: { zh: '财务处' }, members: ['u3'] },
      ],
    },
  ],
};

const CELLS: PlannedTableCells = {
  tableId: 't1',
  release: 'exact',
  cells: [
    { classes: ['a'], cell: { released: true, n: 40, dontKnow: 0, counts: [10, 30] } },
    { classes: ['u3'], cell: { released: false, reason: 'below-threshold' } },
  ],
};

const NAMES = { table: TABLE, wave: { questionnaire: exampleQuestionnaire([UNIT, OPINION]), groups: RATER_GROUPS } };

beforeAll(() => loadWords(resultWords));

describe('the rows of a planned table', () => {
  it('are its classes by their names, with people and shares', () => {
    const { head, rows } = plannedRows(OPINION, CELLS, NAMES);
    expect(head).toEqual(['人数', '不满意', '满意']);
    expect(rows[0]).toEqual({
      key: 'a',
      classes: ['a'],
      label: '综合',
      people: 40,
      level: null,
      cells: [{ text: '40' }, { text: '25' }, { text: '75' }],
    });
  });

  it('say of a hidden cell nothing but why', () => {
    const hidden = { reason: 'below-threshold' };
    const [, row] = plannedRows(OPINION, CELLS, NAMES).rows;
    expect(row).toMatchObject({ people: null, level: null, cells: [hidden, hidden, hidden] });
  });

  it('are about where noise was added', () => {
    const { rows } = plannedRows(OPINION, { ...CELLS, release: 'noisy' }, NAMES);
    expect(rows[0]?.cells[0]).toEqual({ text: '约 40' });
  });

  it('have one mean where the options are many', () => {
    const scale: Question = {
      id: 'rate',
      kind: 'scale',
      title: { zh: '打分' },
      required: true,
      from: 1,
      to: 10,
      lowLabel: { zh: '差' },
      highLabel: { zh: '好' },
    };
    const mean = { value: 7.25, standardError: 0.1, interval: [7, 7.5] } as const;
    const cell = { released: true, n: 40, dontKnow: 0, counts: Array.from({ length: 10 }, () => 4), mean } as const;
    const { head, rows } = plannedRows(scale, { ...CELLS, cells: [{ classes: ['a'], cell }] }, NAMES);
    expect(head).toEqual(['人数', '均值']);
    expect(rows[0]?.cells.at(-1)).toEqual({ text: '7.3' });
    expect(rows[0]?.level).toEqual({ value: 7.25, text: '7.3' });
  });

  it('say how many options of a long choice of several they leave out, and nothing where none is', () => {
    const captionOf = (count: number) => {
      const options = Array.from({ length: count }, (_, index) => ({ id: `${index}`, label: { zh: `${index}` } }));
      const several: Question = { id: 'several', kind: 'multiple', title: { zh: '' }, required: false, options };
      const cell = { released: true, n: 40, dontKnow: 0, counts: options.map(() => 9) } as const;
      return plannedRows(several, { ...CELLS, cells: [{ classes: ['a'], cell }] }, NAMES).caption;
    };
    expect(captionOf(8)).toBe('各格人数，选各项的占比（%）；另有 1 项见上图');
    expect(captionOf(7)).toBe('各格人数，选各项的占比（%）');
  });

  it('are read against one another by the better half of a scale, not by one of two options', () => {
    const fair = { id: 'fair', label: { zh: '一般' }, score: 50 };
    const scale = { ...OPINION, options: OPINION.options.toSpliced(1, 0, fair) };
    const cell = { released: true, n: 40, dontKnow: 0, counts: [10, 5, 25] } as const;
    const { rows } = plannedRows(scale, { ...CELLS, cells: [{ classes: ['a'], cell }] }, NAMES);
    expect(rows[0]?.level).toEqual({ value: 62.5, text: '63' });
  });

  it('of a question for words tell how many wrote, and no mean', () => {
    const words: Question = { id: 'words', kind: 'text', title: { zh: '建议' }, required: false, maximumLength: 100 };
    const cell = { released: true, n: 40, dontKnow: 0, counts: [] } as const;
    const { head, rows } = plannedRows(words, { ...CELLS, cells: [{ classes: ['a'], cell }] }, NAMES);
    expect(head).toEqual(['人数']);
    expect(rows[0]).toMatchObject({ level: null, cells: [{ text: '40' }] });
  });
});
