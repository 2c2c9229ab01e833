import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, isOverdue, progressOf, warningsOf } from '#domain/assessment/follow-up/progress';
import {
  mayFollow,
  passes,
  percentSatisfied,
  type Rectification,
  rectificationOf,
  type RectificationStep,
  type StepContent,
} from '#domain/assessment/follow-up/rectification';

const HEAD = { id: 'one', runId: 'run', unitCode: 'U1', indicatorId: 'efficiency' };
const LISTED = { kind: 'listed', problem: '慢', responsible: '', measure: '', dueOn: '2026-03-31', line: 80 } as const;
const REPORTED = { kind: 'reported', text: '已改', evidence: '文件 3 号' } as const;

function voted(satisfied: number, voted: number): StepContent {
  return { kind: 'voted', vote: { kind: 'count', satisfied, voted, source: '回访' }, dueOn: '2026-05-31' };
}

function after(...contents: readonly StepContent[]): Rectification {
  return rectificationOf(HEAD, [LISTED, ...contents].map(stepAt));
}

function stepAt(content: StepContent, index: number): RectificationStep {
  return { ...content, by: 'organizer', at: index };
}

describe('a rectification', () => {
  it('is what its steps made of it', () => {
    const planned = after({ kind: 'planned', responsible: '王局', measure: '开两个窗口' });
    expect(planned).toMatchObject({ state: 'open', responsible: '王局', measure: '开两个窗口', dueOn: '2026-03-31' });
    const amended = after({ kind: 'amended', problem: '窗口慢', dueOn: '2026-04-30' });
    expect(amended).toMatchObject({ problem: '窗口慢', dueOn: '2026-04-30' });
    expect(after(REPORTED).state).toBe('reported');
    expect(after(REPORTED, { kind: 'closed', text: '查验属实' }).state).toBe('closed');
    expect(after({ kind: 'dropped', text: '误列' }).state).toBe('dropped');
  });

  it('is closed by a second vote on the line, and opened again by one below it', () => {
    expect(after(REPORTED, voted(80, 100))).toMatchObject({ state: 'closed', returns: 0, dueOn: '2026-03-31' });
    expect(after(REPORTED, voted(799, 1000))).toMatchObject({ state: 'open', returns: 1, dueOn: '2026-05-31' });
    const returned = { kind: 'returned', text: '缺依据', dueOn: '2026-04-30' } as const;
    expect(after(REPORTED, returned, REPORTED, voted(0, 10))).toMatchObject({ state: 'open', returns: 2 });
  });

  it('reads shares of a wave as fractions and scores as they are', () => {
    const wave = { kind: 'wave', waveId: 'w', figureId: 'f', n: 90 } as const;
    expect(percentSatisfied({ ...wave, measure: 'favourable-share', value: 0.805 })).toBeCloseTo(80.5, 12);
    expect(passes({ ...wave, measure: 'score', value: 79.999 }, 80)).toBe(false);
  });

  it('is reported before it is judged, and takes nothing once it is closed', () => {
    expect(mayFollow({ state: 'open' }, 'voted')).toBe(false);
    expect(mayFollow({ state: 'reported' }, 'planned')).toBe(false);
    const kinds = ['amended', 'planned', 'reported', 'returned', 'voted', 'closed', 'dropped', 'listed'] as const;
    for (const kind of kinds) {
      expect(mayFollow({ state: 'closed' }, kind)).toBe(false);
      expect(mayFollow({ state: 'dropped' }, kind)).toBe(false);
    }
  });

  it('never loses a step and counts every return, whatever the order of allowed steps', () => {
    const content = fc.constantFrom<StepContent>(
      { kind: 'amended', problem: '二', dueOn: '2026-06-30' },
      { kind: 'planned', responsible: '李', measure: '改' },
      REPORTED,
      { kind: 'returned', text: '再改', dueOn: '2026-07-31' },
      voted(1, 10),
      voted(9, 10),
      { kind: 'closed', text: '好' },
    );
    fc.assert(
      fc.property(fc.array(content, { maxLength: 30 }), (contents) => {
        const taken: StepContent[] = [];
        for (const one of contents) if (mayFollow(after(...taken), one.kind)) taken.push(one);
        const reached = after(...taken);
        expect(reached.steps).toHaveLength(taken.length + 1);
        const reports = taken.filter(({ kind }) => kind === 'reported').length;
        expect(reports - reached.returns).toBe(reached.state === 'open' ? 0 : 1);
      }),
    );
  });
});

describe('the progress of many', () => {
  const many = [
    after(),
    after(REPORTED),
    after(REPORTED, voted(9, 10)),
    after(REPORTED, voted(1, 10)),
    after({ kind: 'dropped', text: '误列' }),
  ];

  it('has denominators, and what was dropped is in none of them', () => {
    expect(progressOf(many, '2026-04-01')).toEqual({ received: 4, answered: 3, closed: 1, overdue: 1 });
  });

  it('is late only after the last day', () => {
    expect(isOverdue(after(), '2026-03-31')).toBe(false);
    expect(isOverdue(after(), '2026-04-01')).toBe(true);
    expect(isOverdue(after(REPORTED), '2026-04-01')).toBe(false);
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  });

  it('warns of open ones, the gravest first', () => {
    expect(warningsOf(after(), '2026-04-01')).toEqual(['overdue', 'nobody-responsible']);
    expect(warningsOf(after(REPORTED, voted(1, 10)), '2026-05-30')).toEqual([
      'opened-again',
      'due-soon',
      'nobody-responsible',
    ]);
    expect(warningsOf(after(REPORTED), '2026-04-01')).toEqual([]);
  });
});
