import { type LaterScreens, laterScreens } from '../later-screens';
import type { Child } from './element';

type Name = keyof LaterScreens;

/** A page of one file has all of its screens; that of two loads them (see later-screen-loaded). */
export function laterScreen<Screen extends Name>(name: Screen, ...about: Parameters<LaterScreens[Screen]>): Child {
  const build = laterScreens[name] as (...about: Parameters<LaterScreens[Screen]>) => Child;
  return build(...about);
}

export const laterPart = laterScreen;

export function loadLater(): void {}
