/** Whether the opening names and introduces the survey in these words; text without a script stands there from the server. */
export function isShownAs(title: string, introduction: string): boolean {
  const heading = document.querySelector('#opening h1');
  const lead = document.querySelector('#opening .lead');
  return isText(heading, title) && isText(lead, introduction);
}

/** Whether the opening promises this, from its second promise on. */
export function isPromised(promises: readonly string[]): boolean {
  return promises.every((promise, index) => {
    const line = document.querySelector(`#opening .promises li:nth-child(${index + 2})`);
    return isText(line, `${index + 2}${promise}`);
  });
}

/**
 * Puts the words of the manifest in the place of those that the server has printed, and says that they are derived.
 * @returns false if others stand there
 */
export function showWords(words: readonly string[], note: string): boolean {
  const list = document.querySelector('#opening .words');
  const printed = list ? Array.from(list.children, ({ textContent }) => textContent) : words;
  if (String(printed) !== String(words)) return false;
  if (list) showDerived(list, note);
  return true;
}

function showDerived(list: Element, note: string): void {
  const line = document.createElement('p');
  line.className = 'caption derived';
  line.textContent = note;
  list.insertAdjacentElement('afterend', line);
}

/** Clauses stand apart in the page, so that lines break between them. */
function isText(shown: Element | null, text: string): boolean {
  return !shown || compact(shown.textContent || '') === compact(text);
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}
