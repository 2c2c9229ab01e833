import { contents, contentsScreen } from './screens/contents';
import { keyboardHelp } from './screens/keyboard-help';
import { questionScreen } from './screens/question';
import { receipt } from './screens/receipt';
import { review } from './screens/review';
import { sending } from './screens/sending';
import { canSeal } from './state/can-seal';
import { proven } from './state/proof';

/** Where units are rated: the other questions, and what stands beside the cards. */
const besideUnits = { question: questionScreen, contents, keyboardHelp };

/** What nobody needs to begin with. */
export const laterScreens = /* @__PURE__ */ Object.assign(
  { review, sending, receipt, contentsScreen },
  EVERY_KIND ? besideUnits : ({} as typeof besideUnits),
);

export type LaterScreens = typeof laterScreens;

/** With a stamp: at once, as nothing is sealed before. */
export function checkManifest(): void {
  if (STAMPED && location.hash && canSeal()) void proven();
}
