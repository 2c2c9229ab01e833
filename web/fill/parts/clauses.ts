import { clauses } from '#domain/questionnaire/line-breaks';
import { type Child, element } from './element';

/** A text that breaks between its clauses before it breaks one; `*text*` is emphasised, `|` starts a line. */
export function lines(text: string): Child {
  return text.split('|').map((line, index) => [index > 0 && element('br', ''), clauses(line).map(clauseElement)]);
}

function clauseElement(clause: string): Child {
  const parts = clause.split('*');
  return element(
    'span',
    'clause',
    parts.map((part, index) => (index % 2 ? element('strong', '', part) : part)),
  );
}
