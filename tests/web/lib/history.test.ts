import { describe, expect, it } from 'vitest';
import { historyOf, recorded, redone, settled, undone } from '../../../web/lib/history';

describe('undo and redo', () => {
  it('goes back and forth over steps', () => {
    const two = recorded(recorded(historyOf('a'), 'b'), 'c');
    expect(undone(two).present).toBe('b');
    expect(undone(undone(two)).present).toBe('a');
    expect(redone(undone(undone(two))).present).toBe('b');
  });

  it('stays where it is at both ends', () => {
    const start = historyOf('a');
    expect(undone(start)).toBe(start);
    expect(redone(start)).toBe(start);
  });

  it('takes typing in one field as one step, until the field is left', () => {
    const typed = recorded(recorded(historyOf(''), '政', 'q1.title'), '政治', 'q1.title');
    expect(undone(typed).present).toBe('');
    const again = recorded(settled(typed), '政治担当', 'q1.title');
    expect(undone(again).present).toBe('政治');
  });

  it('does not join changes of different fields', () => {
    const typed = recorded(recorded(historyOf(''), 'x', 'q1.title'), 'xy', 'q1.help');
    expect(undone(typed).present).toBe('x');
  });

  it('forgets what was undone once something new is done', () => {
    const branched = recorded(undone(recorded(historyOf('a'), 'b')), 'c');
    expect(redone(branched).present).toBe('c');
    expect(undone(branched).present).toBe('a');
  });
});
