import type { LaterScreens } from '../later-screens';
import { createSignal } from '../signals';
import { isStored } from '../state/answers';
import { canSeal } from '../state/can-seal';
import { UNREACHED } from '../state/network';
import { replace } from '../state/navigation';
import { loadSecondFile } from '../state/second-file';
import { lines } from './clauses';
import { button, heading } from './controls';
import { type Child, element, keyed } from './element';
import * as words from '../words/zh';

const RETRY_MILLISECONDS = 3_000;
const SLOW_MILLISECONDS = 5_000;

type Name = keyof LaterScreens;
type About<Screen extends Name> = Parameters<LaterScreens[Screen]>;

const [screens, setScreens] = createSignal<LaterScreens | undefined>(undefined);
/** Why they are not here, as a code. */
const [failure, setFailure] = createSignal<string | undefined>(undefined);
const [isSlow, setSlow] = createSignal(false);
let loading: Promise<void> | undefined;

/** A screen of the second file, or that it is on its way. */
export function laterScreen<Screen extends Name>(name: Screen, ...about: About<Screen>): Child {
  loadLater();
  const otherwise = () => element('main', 'sending', keyed(failure, waiting));
  return keyed(screens, (loaded) => (loaded ? screenOf(loaded, name, about) : otherwise()));
}

/** What stands beside a screen, once it is there. */
export function laterPart<Screen extends Name>(name: Screen, ...about: About<Screen>): Child {
  return keyed(screens, (loaded) => loaded && screenOf(loaded, name, about));
}

function screenOf<Screen extends Name>(loaded: LaterScreens, name: Screen, about: About<Screen>): Child {
  return (loaded[name] as (...about: About<Screen>) => Child)(...about);
}

/** Where nothing can be sealed, nothing can be checked either, and nobody gets beyond the opening. */
export function loadLater(): void {
  if (canSeal()) loading = loading || load();
}

async function load(): Promise<void> {
  window.setTimeout(() => setSlow(true), SLOW_MILLISECONDS);
  const { code = '', file } = await loadSecondFile();
  if (file) return setScreens(file);
  loading = undefined;
  setFailure(code);
  if (code === UNREACHED) window.setTimeout(loadLater, RETRY_MILLISECONDS);
}

/** A newer server has no second file for this page: opened again it is whole, and the answers are on the phone. */
function waiting(code: string | undefined): Child {
  const kept = element('p', 'lead', () => lines(isStored() ? words.postingNote : words.notStored));
  const back = () => button('button', words.back, () => replace('opening'));
  if (code === undefined) return [heading('', words.loading), () => isSlow() && [kept, back()]];
  return [
    heading('', code === UNREACHED ? words.offline : words.reopen),
    kept,
    button('button primary', words.retry, code === UNREACHED ? loadLater : () => location.reload()),
    back(),
  ];
}
