import { lines } from '../parts/clauses';
import { caption } from '../parts/controls';
import { type Child, element } from '../parts/element';
import type { Search } from './check-screen';
import { type FindingRow, findingRows } from './finding-rows';
import type { Finding, Findings } from './findings';

/** Each thing that was checked, with what came of it. */
export function findingList(findings: Findings, search: Search): Child {
  return element('ul', 'findings', findingRows(findings, search).map(listed));
}

const MARKS: Readonly<Record<Finding, string>> = { good: '✓', bad: '!', unknown: '–' };

function listed({ finding, title, note }: FindingRow): Child {
  return element(
    'li',
    finding,
    element('i', { 'aria-hidden': 'true' }, MARKS[finding]),
    element('span', '', title, note && caption(lines(note))),
  );
}
