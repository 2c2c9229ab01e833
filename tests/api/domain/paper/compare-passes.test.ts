import { describe, expect, it } from 'vitest';
import { comparePasses } from '#domain/paper/compare-passes';
import type { PaperBallot, Settlement } from '#domain/paper/model';
import { paperForm } from '#domain/paper/paper-form';
import { settle } from '#domain/paper/settle';
import { invalidTranscripts, transcriptsOf, transcriptVector } from '#domain/paper/transcript';
import { keyedBallot } from '../../../support/paper/paper-ballots';
import { EVERY_KIND } from '../answers/every-kind';

/** Cells 0 to 5 are three units by two criteria, cell 6 is a choice. */
const FORM = paperForm(EVERY_KIND);

function passesOf(
  first: readonly PaperBallot[],
  second: readonly PaperBallot[],
  settlements: readonly Settlement[] = [],
) {
  return { form: FORM, first, second, settlements };
}

const ballot = (stamp: number, ...cells: readonly string[]) => keyedBallot(FORM, stamp, cells);
const voidBallot = (stamp: number) => keyedBallot(FORM, stamp, { void: 'blank' });

describe('two passes over the same ballots', () => {
  it('that agree have nothing to settle', () => {
    const comparison = comparePasses(passesOf([ballot(1, '4', '5')], [ballot(1, '4', '5')]));
    expect(comparison).toMatchObject({ cells: 14, different: 0, differences: [], unusable: [], open: 0 });
  });

  it('differ cell by cell, and blank is not the same as a figure', () => {
    const passes = passesOf([ballot(1, '4', '5'), ballot(2, '3', '')], [ballot(1, '4', '1'), ballot(2, '3', '2')]);
    expect(comparePasses(passes)).toMatchObject({
      cells: 28,
      different: 2,
      open: 2,
      differences: [
        { stamp: 1, cells: [1], first: ['5'], second: ['1'] },
        { stamp: 2, cells: [1], first: [''], second: ['2'] },
      ],
    });
  });

  it('have a cell that was never visited like one that was left blank', () => {
    const unvisited = { ...ballot(1), cells: [] };
    expect(comparePasses(passesOf([unvisited], [ballot(1)])).open).toBe(0);
  });

  it('differ in a whole target where one pass has it as not known', () => {
    const passes = passesOf([ballot(1, '0', '0')], [ballot(1, '4', '5')]);
    const [difference] = comparePasses(passes).differences;
    expect(difference).toEqual({ stamp: 1, cells: [0, 1], first: ['0', '0'], second: ['4', '5'] });
  });

  it('list what neither could use, and do not wait for it', () => {
    const comparison = comparePasses(passesOf([ballot(1, '*')], [ballot(1, '*')]));
    expect(comparison).toMatchObject({ open: 0, unusable: [{ stamp: 1, cell: 0 }] });
  });

  it('do not compare the cells of a ballot that one of them found void', () => {
    const comparison = comparePasses(passesOf([voidBallot(1)], [ballot(1, '4')]));
    expect(comparison).toMatchObject({
      cells: 0,
      differences: [],
      voidDifferences: [{ stamp: 1, pass: 'first', reason: 'blank' }],
      open: 1,
      voids: 0,
    });
  });

  it('that are not over the same ballots are a mistake of the program', () => {
    expect(() => comparePasses(passesOf([ballot(1)], []))).toThrow(RangeError);
    expect(() => comparePasses(passesOf([ballot(1)], [ballot(2)]))).toThrow(RangeError);
  });
});

describe('settling from the paper', () => {
  const differing = passesOf([ballot(1, '4', '5', '0', '0')], [ballot(1, '4', '1', '3', '3')]);
  const finding = (values: Readonly<Record<number, string | null>>) => ({
    stamp: 1,
    values: Object.entries(values).map(([cell, value]) => ({ cell: Number(cell), value })),
  });
  const settled = (values: Readonly<Record<number, string | null>>) =>
    settle(FORM, comparePasses(differing), finding(values));

  it('takes either value, or a third one that the paper really has', () => {
    for (const value of ['5', '1', '2', '', '*']) {
      expect(settled({ 1: value })).toEqual({
        ok: true,
        value: { settled: [{ stamp: 1, cell: 1, value }], reopened: [] },
      });
    }
  });

  it('settles a target that may not be known as a whole', () => {
    expect(settled({ 2: '0', 3: '0' }).ok).toBe(true);
    expect(settled({ 2: '3', 3: '4' }).ok).toBe(true);
    expect(settled({ 2: '0', 3: '4' }).ok).toBe(false);
    expect(settled({ 2: '3' }).ok).toBe(false);
    expect(settled({ 1: '0' }).ok).toBe(false);
  });

  it('refuses what is not offered and cells that do not differ', () => {
    expect(settled({ 1: '6' }).ok).toBe(false);
    expect(settled({ 0: '4' }).ok).toBe(false);
    expect(settle(FORM, comparePasses(differing), { stamp: 2, values: [{ cell: 1, value: '5' }] }).ok).toBe(false);
  });

  it('can be taken back', () => {
    expect(settled({ 1: null })).toEqual({
      ok: true,
      value: { settled: [], reopened: [{ stamp: 1, cell: 1 }] },
    });
  });
});

describe('what goes into the box', () => {
  it('is what both passes say, with the settled cells as the paper has them', () => {
    const passes = passesOf(
      [ballot(1, '4', '5', '', '', '', '', '2'), ballot(2, '*'), voidBallot(3), voidBallot(4)],
      [ballot(1, '4', '1', '', '', '', '', '2'), ballot(2, '*'), voidBallot(3), ballot(4, '1')],
      [
        { stamp: 1, cell: 1, value: '1' },
        { stamp: 2, cell: 0, value: '3' },
        { stamp: 4, cell: -1, value: 'blank' },
      ],
    );
    expect(comparePasses(passes)).toMatchObject({ open: 0, voids: 2 });
    const transcripts = transcriptsOf(passes);
    expect(transcripts.map(({ stamp }) => stamp)).toEqual([1, 2]);
    expect(transcripts.map((transcript) => transcriptVector(EVERY_KIND, passes, transcript))).toEqual([
      [1, null, null, null, null, null, null, null, null, '30....'],
      [null, null, null, null, null, null, null, null, null, '2.....'],
    ]);
  });

  it('cannot be told while a difference is open', () => {
    expect(() => transcriptsOf(passesOf([ballot(1, '4')], [ballot(1, '5')]))).toThrow(RangeError);
  });

  it('is foretold to be spoilt where the paper leaves out what the questionnaire requires', () => {
    const complete = ballot(1, '4', '4', '', '', '', '', '1', '', '', '', '', '', '3', '3');
    const passes = passesOf([complete, ballot(2, '4')], [complete, ballot(2, '4')]);
    const invalid = invalidTranscripts(EVERY_KIND, passes);
    expect(invalid.map(({ stamp }) => stamp)).toEqual([2]);
    expect(invalid[0]?.problems.map(({ question }) => question)).toEqual(['choice', 'points']);
  });
});
