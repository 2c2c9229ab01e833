import { createEffect, createSignal, on } from 'solid-js';

interface HeldPressSetup {
  /** What the words stand for is being read again. */
  readonly reading: () => boolean;
  /** The words that are pressed. */
  readonly label: () => string;
  readonly act: () => void;
}

/** A press on a button whose words may be about to change. */
export interface HeldPress {
  readonly held: () => boolean;
  readonly press: () => void;
}

/**
 * Whoever leaves a field by pressing the button has changed something that is read first, which takes a moment. The act
 * follows by itself if the words that were pressed still hold then; otherwise nobody has agreed to what they say now.
 */
export function createHeldPress({ reading, label, act }: HeldPressSetup): HeldPress {
  const [pressed, setPressed] = createSignal<string>();
  const release = (): void => {
    const agreed = pressed();
    setPressed();
    if (agreed === label()) act();
  };
  createEffect(
    on(
      reading,
      (isReading) => {
        if (!isReading) release();
      },
      { defer: true },
    ),
  );
  return {
    held: () => pressed() !== undefined,
    press: () => (reading() ? setPressed(label()) : act()),
  };
}
