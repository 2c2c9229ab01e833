import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { checkCells } from '#domain/paper/check-cells';
import type { KeyedCell } from '#domain/paper/model';
import { type PaperForm, paperForm } from '#domain/paper/paper-form';
import { commandOf } from '../../../../../../web/design/survey/paper/keying/key-command';
import { createKeying, type Keying } from '../../../../../../web/design/survey/paper/keying/keying';
import { EVERY_KIND } from '../../../../../api/domain/answers/every-kind';
import { exampleQuestionnaire, reviewQuestion } from '../../../../../support/fixtures/results-fixture';

/** Cells 0 to 5 are three units by two criteria; then choice, why, amount, day, likely (0 to 10), order, two items. */
const FORM = paperForm(EVERY_KIND);
const REVIEW = paperForm(exampleQuestionnaire([reviewQuestion()]));

interface Desk {
  readonly keying: Keying;
  readonly saved: (readonly KeyedCell[])[];
  /** Presses keys one after another; a text is its characters. False if the last one was not for the cells. */
  readonly press: (...keys: readonly string[]) => boolean;
}

function desk(form: PaperForm = FORM, cells: readonly KeyedCell[] = []): Desk {
  const saved: (readonly KeyedCell[])[] = [];
  const keying = createRoot(() => createKeying({ form, cells, onChange: (all) => saved.push(all) }));
  const pressKey = (key: string) => {
    const command = commandOf({ key, ctrlKey: key === 'z', metaKey: false, altKey: false, isComposing: false });
    return command !== undefined && keying.press(command);
  };
  return { keying, saved, press: (...keys) => keys.map(pressKey).at(-1) ?? false };
}

describe('keying a ballot', () => {
  it('keeps a digit at once and goes on to the next cell', () => {
    const { keying, press, saved } = desk();
    press('4', '5', '3');
    expect(saved.at(-1)?.slice(0, 4)).toEqual(['4', '5', '3', null]);
    expect(keying.at()).toBe(3);
    expect(keying.cells.filled()).toBe(1);
  });

  it('takes 0 for the whole unit, and a figure typed over it for one criterion again', () => {
    const { keying, press } = desk();
    press('0');
    expect(keying.at()).toBe(2);
    expect(keying.cells.all().slice(0, 2)).toEqual(['0', '0']);
    press('ArrowUp', '4');
    expect(keying.cells.all().slice(0, 2)).toEqual(['4', null]);
    expect(keying.cells.filled()).toBe(0);
  });

  it('writes nothing that is not offered, and says so', () => {
    const { keying, press, saved } = desk();
    press('7');
    expect(saved).toEqual([]);
    expect(keying.refusal()).toEqual({ typed: '7', problem: { code: 'paper.no-such-value' } });
    press('4');
    expect(keying.refusal()).toBeUndefined();
  });

  it('marks blank cells and two ticks, goes back, and undoes', () => {
    const { keying, press } = desk();
    press(' ', '*', '3');
    expect(keying.cells.all().slice(0, 3)).toEqual(['', '*', '3']);
    press('Backspace', 'Backspace');
    expect(keying.at()).toBe(1);
    press('2', 'z');
    expect(keying.cells.at(1)).toBe('*');
    expect(keying.at()).toBe(1);
    press('z', 'z', 'z', 'z');
    expect(keying.cells.unvisited()).toBe(FORM.cells.length);
    expect(keying.at()).toBe(0);
  });

  it('waits for Enter only where a longer answer may follow', () => {
    const { keying, press } = desk();
    keying.goTo(10);
    press('7');
    expect([keying.cells.at(10), keying.at()]).toEqual(['7', 11]);
    press('ArrowLeft', '1');
    expect([keying.typed(), keying.at()]).toEqual(['1', 10]);
    press('0');
    expect([keying.cells.at(10), keying.at()]).toEqual(['10', 11]);
    press('ArrowLeft', '1', 'Enter');
    expect(keying.cells.at(10)).toBe('1');
    keying.goTo(7);
    press('3', ',', '1', 'Enter');
    expect([keying.cells.at(7), keying.at()]).toEqual(['1,3', 8]);
    press('7', '.', '5', 'Enter', ...'20260301'.split(''));
    expect([keying.cells.at(8), keying.cells.at(9), keying.at()]).toEqual(['7.5', '2026-03-01', 10]);
  });

  it('refuses what a question does not allow, with its limit', () => {
    const { keying, press } = desk();
    keying.goTo(8);
    press('5', '0', '0', 'Enter');
    expect(keying.refusal()).toEqual({ typed: '500', problem: { code: 'answer.too-large', limit: 100 } });
    expect([keying.cells.at(8), keying.at(), keying.typed()]).toEqual([null, 8, '']);
  });

  it('jumps to a unit by its number', () => {
    const { keying, press } = desk(REVIEW);
    press('/', '3', '5');
    expect([keying.jump(), keying.at()]).toEqual(['35', 0]);
    expect(press('Enter')).toBe(true);
    expect([keying.jump(), keying.at()]).toEqual([undefined, 34 * 5]);
    press('、', '1', '2', '3', 'Backspace', '2', 'Enter');
    expect(keying.at()).toBe(121 * 5);
    press('/', '1', '2', '3', 'Enter');
    expect(keying.refusal()).toEqual({ typed: '123' });
    press('/', '1', 'Escape');
    expect([keying.jump(), keying.cells.filled()]).toEqual([undefined, 0]);
  });

  it('leaves Enter with nothing begun to whoever ends the ballot, and ends behind the last cell', () => {
    const { keying, press } = desk();
    expect(press('Enter')).toBe(false);
    keying.goTo(FORM.cells.length - 1);
    press('3');
    expect(keying.at()).toBe(FORM.cells.length);
    press('4', ' ', '*');
    expect(keying.at()).toBe(FORM.cells.length);
    press('ArrowLeft');
    expect(keying.at()).toBe(FORM.cells.length - 1);
  });

  it('goes on at the first cell that nobody has visited', () => {
    expect(desk(FORM, ['4', '', null]).keying.at()).toBe(2);
    expect(desk(FORM, ['4', '', '*']).keying.at()).toBe(3);
  });

  it('makes nothing but ballots that the server takes', () => {
    const { keying, press } = desk();
    press(
      ...'4*05 35'.split(''),
      'ArrowUp',
      '0',
      'ArrowUp',
      '2',
      ...'/4'.split(''),
      'Enter',
      '3',
      '2',
      ',',
      '5',
      'Enter',
      '1',
      ',',
      '2',
      'Enter',
    );
    expect(checkCells(FORM, keying.cells.all())).toBeNull();
  });
});
