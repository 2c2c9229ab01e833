import { createEffect, createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { createEditSession } from '../../../web/lib/edit-session';

it('saves each change, and shows nothing again when a field is left', () => {
  const saved: string[] = [];
  const shown: string[] = [];
  const { session, dispose } = createRoot((end) => {
    const made = createEditSession({ initial: '甲', onChange: (value: string) => saved.push(value) });
    createEffect(() => shown.push(made.current()));
    return { session: made, dispose: end };
  });
  session.change((value) => `${value}乙`, 'name');
  session.change((value) => `${value}丙`, 'name');
  session.settle();
  session.change((value) => `${value}丁`, 'name');
  expect(shown).toEqual(['甲', '甲乙', '甲乙丙', '甲乙丙丁']);
  session.undo();
  session.undo();
  expect(session.canUndo()).toBe(false);
  session.redo();
  expect(saved).toEqual(['甲乙', '甲乙丙', '甲乙丙丁', '甲乙丙', '甲', '甲乙丙']);
  dispose();
});
