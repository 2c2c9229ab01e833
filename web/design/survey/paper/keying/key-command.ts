/** What a key means while a ballot is keyed. */
export type KeyCommand =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'blank' | 'unusable' | 'back' | 'forward' | 'row-up' | 'row-down' | 'jump' | 'enter' }
  | { readonly kind: 'cancel' | 'void' | 'undo' | 'previous-ballot' | 'next-ballot' };

type PlainCommand = Exclude<KeyCommand['kind'], 'character'>;

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Undefined for keys that belong to the browser. The keys of a numeric keypad have the same names. */
export function commandOf(event: PressedKey): KeyCommand | undefined {
  if (event.isComposing || event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'z' ? { kind: 'undo' } : undefined;
  if (/^[\d,，.+-]$/.test(event.key)) return { kind: 'character', character: event.key };
  const kind = PLAIN_KEYS[event.key];
  return kind && { kind };
}

const PLAIN_KEYS: Readonly<Record<string, PlainCommand>> = {
  ' ': 'blank',
  '*': 'unusable',
  x: 'unusable',
  X: 'unusable',
  ArrowLeft: 'back',
  Backspace: 'back',
  ArrowRight: 'forward',
  ArrowUp: 'row-up',
  ArrowDown: 'row-down',
  '/': 'jump',
  // The same key while a Chinese input method is on.
  '、': 'jump',
  Enter: 'enter',
  Escape: 'cancel',
  F9: 'void',
  PageUp: 'previous-ballot',
  PageDown: 'next-ballot',
};
