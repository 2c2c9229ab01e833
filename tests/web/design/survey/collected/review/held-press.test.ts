import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { createHeldPress } from '../../../../../../web/design/survey/collected/review/held-press';

function button({ reading: isReading }: { readonly reading: boolean }) {
  return createRoot((dispose) => {
    const [reading, setReading] = createSignal(isReading);
    const [label, setLabel] = createSignal('导入 9 份');
    const act = vi.fn<() => void>();
    return { ...createHeldPress({ reading, label, act }), setReading, setLabel, act, dispose };
  });
}

describe('a press on the button of an import', () => {
  it('acts at once while nothing is being read', () => {
    const { press, held, act } = button({ reading: false });
    press();
    expect(act).toHaveBeenCalledOnce();
    expect(held()).toBe(false);
  });

  it('is held while the table is read again, and acts once it has been read', () => {
    const { press, held, act, setReading } = button({ reading: true });
    press();
    expect(act).not.toHaveBeenCalled();
    expect(held()).toBe(true);
    setReading(false);
    expect(act).toHaveBeenCalledOnce();
    expect(held()).toBe(false);
  });

  it('is let go where its words have become other ones', () => {
    const { press, held, act, setReading, setLabel } = button({ reading: true });
    press();
    setLabel('导入 8 份，跳过 1 份');
    setReading(false);
    expect(act).not.toHaveBeenCalled();
    expect(held()).toBe(false);
  });

  it('is needed: reading by itself acts on nothing', () => {
    const { act, setReading } = button({ reading: true });
    setReading(false);
    expect(act).not.toHaveBeenCalled();
  });

  it('dies with its button, as where something has to be decided first', () => {
    const { press, act, setReading, dispose } = button({ reading: true });
    press();
    dispose();
    setReading(false);
    expect(act).not.toHaveBeenCalled();
  });
});
