import { describe, expect, it } from 'vitest';
import {
  firstChoices,
  markedParts,
  maskedDetails,
  withSelected,
  withToggled,
} from '../../../../../web/design/survey/texts/mask-choices';

const TEXT = '市住建局的张局长和小李都不管';
const CHOICES = firstChoices([
  { kind: 'unit', from: 0, to: 4 },
  { kind: 'person', from: 5, to: 8 },
]);

describe('the places of a text', () => {
  it('are masked to begin with, but for units, which a remark may well be about', () => {
    expect(maskedDetails(CHOICES)).toEqual([{ kind: 'person', from: 5, to: 8 }]);
  });

  it('change one by one', () => {
    const [unit, person] = CHOICES;
    if (!unit || !person) expect.unreachable();
    expect(maskedDetails(withToggled(CHOICES, unit))).toHaveLength(2);
    expect(maskedDetails(withToggled(CHOICES, person))).toEqual([]);
  });

  it('cut the text so that nothing of it is lost', () => {
    const parts = markedParts(TEXT, CHOICES);
    const written = parts.map((part) => (typeof part === 'string' ? part : TEXT.slice(part.from, part.to)));
    expect(written).toEqual(['市住建局', '的', '张局长', '和小李都不管']);
  });
});

describe('a selection', () => {
  it('becomes a place of its own, in the order of the text', () => {
    const chosen = withSelected(CHOICES, { from: 9, to: 11 });
    expect(maskedDetails(chosen)).toEqual([
      { kind: 'person', from: 5, to: 8 },
      { kind: 'person', from: 9, to: 11 },
    ]);
  });

  it('takes in the places that it touches, and their kind', () => {
    expect(withSelected(CHOICES, { from: 2, to: 6 })).toEqual([{ kind: 'unit', from: 0, to: 8, masked: true }]);
  });
});
