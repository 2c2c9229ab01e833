import { createContext, useContext } from 'solid-js';

export interface ShellControls {
  readonly openMenu: () => void;
}

export const ShellContext = createContext<ShellControls>();

/** Absent on the pages before sign-in. */
export function useShell(): ShellControls | undefined {
  return useContext(ShellContext);
}
