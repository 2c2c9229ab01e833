import { receiptCode } from '#domain/anonymity/receipt-code';
import { lines } from '../parts/clauses';
import { button, heading, link } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { brand, largeTypeButton } from '../parts/head';
import { createSignal } from '../signals';
import { clearDevice, draft, isStored } from '../state/answers';
import { replace, visit } from '../state/navigation';
import { dayInWords, deadline } from '../state/page-data';
import { say } from '../state/say';
import * as words from '../words/zh';

/** That the box has it, until when it can be replaced, and how to leave no trace on the phone. */
export function receipt(): Child {
  const { id = '', receivedAt = 0 } = draft().ballot || {};
  const [code, setCode] = createSignal('');
  void receiptCode(id).then(setCode);
  return [
    element('header', 'head', brand(), largeTypeButton()),
    element(
      'main',
      'receipt',
      heading('', words.received),
      element('p', 'lead', lines(STAMPED ? words.receivedStamped : words.receivedNote)),
      element(
        'dl',
        'facts',
        fact(words.receipt, code),
        fact(words.receivedOn, dayInWords(receivedAt)),
        fact(words.resend, lines(say(words.deadline, { deadline: deadline() }))),
      ),
      STAMPED && checking(),
      button(STAMPED ? 'button' : 'button primary', words.change, () => visit('review')),
      clearing(),
    ),
  ];
}

/** The check looks for what this device has kept. */
function checking(): Child {
  if (!isStored()) return element('p', 'warn', lines(words.notKept));
  return button('button primary', words.check, () => location.assign(`${location.pathname}/check${location.hash}`));
}

function fact(name: string, content: Child): Child {
  return element('div', '', element('dt', '', name), element('dd', '', content));
}

/** Asks once more and says what is lost. */
function clearing(): Child {
  const [asked, setAsked] = createSignal(false);
  const ask = (next: boolean) => {
    setAsked(next);
    const first = box.querySelector('button');
    if (first) first.focus();
  };
  const clear = () => {
    clearDevice();
    replace('opening');
  };
  const offer = () => link(words.clear, () => ask(true));
  const question = () => [
    element('p', 'lead', lines(words.clearQuestion)),
    element(
      'div',
      'ways',
      button('button', words.cancel, () => ask(false)),
      button('button', words.clearSure, clear),
    ),
  ];
  const box = element('div', { className: 'clearing', role: 'status' }, () => (asked() ? question() : offer()));
  return box;
}
