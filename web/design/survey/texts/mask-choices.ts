import type { PersonalDetail } from '#domain/redaction/personal-detail';
import type { TextRange } from './selected-range';

/** One place of a text: what was found or selected there, and whether it will be masked. */
export interface MaskChoice extends PersonalDetail {
  readonly masked: boolean;
}

/** Everything that was found is masked until the reviewer keeps it; names of units are kept until they are masked. */
export function firstChoices(details: readonly PersonalDetail[]): readonly MaskChoice[] {
  return details.map((detail) => ({ ...detail, masked: detail.kind !== 'unit' }));
}

export function withToggled(choices: readonly MaskChoice[], toggled: MaskChoice): readonly MaskChoice[] {
  return choices.map((choice) => (choice.from === toggled.from ? { ...choice, masked: !choice.masked } : choice));
}

/** The selection becomes one place, with all that it touches; a selection is taken for a name. */
export function withSelected(choices: readonly MaskChoice[], selected: TextRange): readonly MaskChoice[] {
  const touches = ({ from, to }: MaskChoice) => from < selected.to && to > selected.from;
  const touched = choices.filter(touches);
  const place: MaskChoice = {
    kind: touched[0]?.kind ?? 'person',
    from: Math.min(selected.from, ...touched.map(({ from }) => from)),
    to: Math.max(selected.to, ...touched.map(({ to }) => to)),
    masked: true,
  };
  return [...choices.filter((choice) => !touches(choice)), place].sort((one, other) => one.from - other.from);
}

export function maskedDetails(choices: readonly MaskChoice[]): PersonalDetail[] {
  return choices.filter(({ masked }) => masked).map(({ kind, from, to }) => ({ kind, from, to }));
}

export type MarkedPart = string | MaskChoice;

/** The text cut at the places. */
export function markedParts(content: string, choices: readonly MaskChoice[]): readonly MarkedPart[] {
  const starts = [0, ...choices.map(({ to }) => to)];
  return starts.flatMap((start, index): readonly MarkedPart[] => {
    const choice = choices[index];
    const plain = content.slice(start, choice?.from);
    return [...(plain === '' ? [] : [plain]), ...(choice ? [choice] : [])];
  });
}
