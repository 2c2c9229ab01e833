import { describe, expect, it } from 'vitest';
import { worstCase } from '../../../../../../web/design/survey/publication/trial/worst-case';

function counts(hidden: number, shown: number) {
  return { total: hidden + shown, shown, hidden: { median: hidden, low: hidden, high: hidden } };
}

function scenario(name: 'uneven' | 'agreed' | 'ticks', hidden: number, shown: number) {
  return { scenario: name, ...counts(hidden, shown) };
}

function followUp(question: string, own: ReturnType<typeof counts>, worst: ReturnType<typeof counts> | null = null) {
  return { question, decidedBy: ['trouble'], answered: 40, reasons: {}, ...own, worst };
}

interface Cases {
  readonly scenarios?: readonly ReturnType<typeof scenario>[];
  readonly followUps?: readonly ReturnType<typeof followUp>[];
}

/** Of 24 cells four are hidden. */
function trial(kinds: readonly ('units' | 'everybody' | 'planned')[], { scenarios = [], followUps = [] }: Cases) {
  const tables = kinds.map((kind) => ({ kind, tableId: null, cells: 10, hidden: 0, sometimes: 0 }));
  return { ...counts(4, 20), tables, scenarios, followUps };
}

const QUESTION = ['everybody', 'planned'] as const;
const UNITS = ['units', 'planned'] as const;

describe('the least favourable case of a trial', () => {
  it('is that which shows least, though it has fewer cells to hide', () => {
    const found = worstCase(trial(QUESTION, { scenarios: [scenario('uneven', 8, 15), scenario('agreed', 5, 9)] }));
    expect(found).toMatchObject({ kind: 'scenario', scenario: 'agreed' });
  });

  it('is none where no case shows less, however many more are hidden', () => {
    expect(worstCase(trial(QUESTION, { scenarios: [scenario('uneven', 30, 20)] }))).toBeUndefined();
  });

  it('is that of several ticks only beside one question', () => {
    const scenarios = [scenario('ticks', 6, 4)];
    expect(worstCase(trial(QUESTION, { scenarios }))).toMatchObject({ scenario: 'ticks' });
    expect(worstCase(trial(UNITS, { scenarios }))).toBeUndefined();
  });

  it('is a follow-up that shows less than every other case, by what nobody can exclude of it', () => {
    const scenarios = [scenario('uneven', 8, 15)];
    const followUps = [followUp('which', counts(6, 18), counts(14, 10)), followUp('since', counts(12, 12))];
    expect(worstCase(trial(QUESTION, { scenarios, followUps }))).toMatchObject({
      kind: 'follow-up',
      question: 'which',
      isSupposed: true,
      counts: { shown: 10 },
    });
  });

  it('is, of two that show as little, the one that nothing unfavourable is supposed of', () => {
    const scenarios = [scenario('agreed', 12, 12)];
    const plain = followUp('since', counts(12, 12));
    const supposed = followUp('which', counts(6, 18), counts(12, 12));
    expect(worstCase(trial(QUESTION, { scenarios, followUps: [supposed, plain] }))).toMatchObject({
      question: 'since',
    });
    expect(worstCase(trial(QUESTION, { scenarios, followUps: [supposed] }))).toMatchObject({ scenario: 'agreed' });
  });

  it('is no follow-up that hides as little as what was tried', () => {
    expect(worstCase(trial(QUESTION, { followUps: [followUp('which', counts(4, 20))] }))).toBeUndefined();
  });

  it('is of a review its own case, and a follow-up where there is no other', () => {
    const followUps = [followUp('which', counts(3, 2))];
    expect(worstCase(trial(UNITS, { followUps }))).toMatchObject({ kind: 'follow-up', isSupposed: false });
    expect(worstCase(trial(UNITS, { scenarios: [scenario('uneven', 8, 15)], followUps }))).toMatchObject({
      kind: 'scenario',
    });
  });
});
