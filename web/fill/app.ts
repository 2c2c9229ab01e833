import { type Child, element, keyed, when } from './parts/element';
import { brand, largeTypeButton, surveyName } from './parts/head';
import { laterPart, laterScreen } from './parts/later-screen';
import { opening } from './screens/opening';
import { stepScreen } from './screens/step';
import { draft } from './state/answers';
import { isVeryWide, isWide } from './state/device';
import { currentStep } from './state/form';
import { place } from './state/navigation';
import type { Step } from './state/steps';
import * as words from './words/zh';

export function app(): Child {
  return keyed(screen, (current) => SCREENS[current]());
}

const SCREENS = {
  opening,
  sending: () => laterScreen('sending'),
  receipt: () => laterScreen('receipt'),
  form,
} as const;

/**
 * What the device does not hold any more leads to the opening: a step that is no longer part of the form, or the receipt of a
 * ballot whose record was cleared.
 */
function screen(): keyof typeof SCREENS {
  const { step } = place();
  if (step === 'sending' || (step === 'receipt' && draft().ballot?.receivedAt)) return step;
  return step in FORM_SCREENS || currentStep() ? 'form' : 'opening';
}

const FORM_SCREENS: Readonly<Record<string, () => Child>> = {
  review: () => laterScreen('review'),
  contents: () => laterScreen('contentsScreen'),
};

/** A screen of the form; beside the cards of units, wide screens show what there is to do and the keys. */
function form(): Child {
  return element(
    'div',
    'frame',
    EVERY_KIND &&
      when(isWide, () =>
        element(
          'nav',
          { className: 'side', 'aria-label': words.allUnits },
          brand(),
          surveyName(),
          laterPart('contents'),
          largeTypeButton(),
        ),
      ),
    element(
      'div',
      'page',
      keyed(() => currentStep() || place().step, formScreen),
    ),
    EVERY_KIND && when(isVeryWide, () => element('aside', 'side', laterPart('keyboardHelp'))),
  );
}

function formScreen(current: Step | string): Child {
  if (typeof current !== 'string') return stepScreen(current);
  const build = FORM_SCREENS[current];
  return build && build();
}
