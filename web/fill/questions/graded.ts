import { DONT_KNOW } from '#domain/answers/model';
import type { ItemsQuestion, ScaleQuestion } from '#domain/questionnaire/model';
import { checkRow } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { type Grade, numberRow } from '../parts/number-row';
import { moveToRow } from '../parts/rows';
import { scaleLine } from '../parts/scale-line';
import { text } from '../state/page-data';
import type { Asked } from './question-field';

export function scale({ question, answer, change }: Asked<ScaleQuestion>): Child {
  const { from, to, lowLabel, highLabel, dontKnow } = question;
  const grades: Grade[] = [];
  for (let grade = from; grade <= to; grade += 1) {
    const label = grade === from ? text(lowLabel) : grade === to ? text(highLabel) : String(grade);
    grades.push({ value: String(grade), face: String(grade), label });
  }
  const chosen = () => {
    const given = answer();
    return typeof given === 'number' ? String(given) : undefined;
  };
  const onChoose = (value: string) => change(value === chosen() ? undefined : Number(value));
  const checked = () => answer() === DONT_KNOW;
  const onToggle = () => change(checked() ? undefined : DONT_KNOW);
  const row = numberRow({ name: 'scale', grades, chosen, onChoose });
  return [
    scaleLine(grades),
    element('div', { className: () => (checked() ? 'rows greyed' : 'rows') }, row),
    dontKnow && element('div', 'unfamiliar', checkRow({ checked, onToggle }, text(dontKnow))),
  ];
}

/** A matrix asked row by row: in a grid people answer straight down. */
export function items({ question, answer, change }: Asked<ItemsQuestion>): Child {
  const { options, dontKnow } = question.scale;
  const grades = options.map(({ id, label }, index): Grade => ({
    value: id,
    face: String(index + 1),
    label: text(label),
  }));
  const word = dontKnow && text(dontKnow);
  const offered = word ? [...grades, { value: DONT_KNOW, face: word, label: word }] : grades;
  const chosen = () => {
    const given = answer();
    return typeof given === 'object' && 'items' in given ? given.items : {};
  };
  const rate = (index: number, item: string, value: string) => {
    const rated: Record<string, string> = Object.assign({}, chosen());
    if (rated[item] === value) delete rated[item];
    else rated[item] = value;
    change(Object.keys(rated).length > 0 ? { items: rated } : undefined);
    if (rated[item] && index + 1 < question.items.length) moveToRow(index + 1);
  };
  const rows = question.items.map(({ id, label }, index) =>
    numberRow({
      name: `row-${index}`,
      label: text(label),
      grades: offered,
      chosen: () => chosen()[id],
      onChoose: (value) => rate(index, id, value),
    }),
  );
  return [scaleLine(grades), element('div', 'rows', rows)];
}
