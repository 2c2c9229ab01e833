import { largeType, toggleLargeType } from '../state/device';
import { visit } from '../state/navigation';
import { button, link } from './controls';
import { type Child, element } from './element';
import * as words from '../words/zh';

/** The top row of a screen outside the groups: the way back, and the size of the type. */
export function head(onBack: () => void): Child {
  return element('header', 'head', link(words.back, onBack), largeTypeButton());
}

export function largeTypeButton(): Child {
  return button('link', () => (largeType() ? words.normalType : words.largeType), toggleLargeType);
}

export function contentsButton(ofTargets: boolean): Child {
  return link(EVERY_KIND && ofTargets ? words.allUnits : words.allQuestions, () => visit('contents'));
}

/** The same as on the opening, which the server wrote. */
export function brand(): Child {
  const mark = document.querySelector('.brand');
  return mark && mark.cloneNode(true);
}

/** What is being answered and for whom, as the opening says it. */
export function surveyName(): Child {
  const [title, organisation] = ['h1', 'dd'].map((tag) => document.querySelector(`#opening ${tag}`)?.textContent);
  return [element('p', '', title), element('p', 'muted', organisation)];
}
