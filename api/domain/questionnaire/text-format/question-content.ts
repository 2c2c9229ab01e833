import type { Option, OptionScale, Question, QuestionKind } from '../model';
import { SCALE_PRESETS } from '../scale-presets';
import type { Body } from './body';
import type { Marks } from './marks';
import type { ReadOption } from './option-line';
import { presetForWording } from './preset-names';
import { itemLabel, rangeInTitle, ratingRange, stepsOfRange } from './rated-items';

/** What is known of a question before it is put together. */
export interface Reading {
  readonly kind: QuestionKind;
  readonly title: string;
  readonly marks: Marks;
  readonly body: Body;
  readonly options: readonly ReadOption[];
}

const TEXT_LENGTH = 100;
const LONG_TEXT_LENGTH = 1000;

export type Content = Question extends infer Kind
  ? Kind extends Question
    ? Omit<Kind, 'id' | 'title' | 'help' | 'required' | 'showIf'>
    : never
  : never;

/** What follows from a question's kind: its options, items or criteria, its limits and its scale. */
export function contentOf(reading: Reading): Content {
  const { kind, marks, options } = reading;
  switch (kind) {
    case 'single':
      return { kind, options: options.length > 0 ? choicesOf(options) : presetChoices(reading) };
    case 'multiple':
      return {
        kind,
        options: choicesOf(options, true),
        ...(marks.minimum !== undefined && { minimum: marks.minimum }),
        ...(marks.maximum !== undefined && { maximum: marks.maximum }),
      };
    case 'ranking':
      return { kind, options: choicesOf(options), places: marks.places ?? options.length };
    case 'text':
      return { kind, maximumLength: marks.length ?? TEXT_LENGTH };
    case 'long-text':
      return { kind, maximumLength: marks.length ?? LONG_TEXT_LENGTH };
    case 'number':
      return numberContent(marks);
    case 'date':
      return dateContent(marks);
    case 'scale':
      return stepsContent(reading);
    case 'items':
      return {
        kind,
        items: options.map(({ label }, i) => ({ id: `i${i + 1}`, label: { zh: itemLabel(label.zh) } })),
        scale: scaleOf(reading),
      };
    case 'targets':
      return targetsContent(reading);
  }
}

function choicesOf(options: readonly ReadOption[], keepExclusive = false): readonly Option[] {
  return options.map(({ line: _line, jump: _jump, exclusive, ...option }, i) => ({
    id: `o${i + 1}`,
    ...option,
    ...(keepExclusive && exclusive && { exclusive }),
  }));
}

/** A question such as "（五级满意度）" that has no options of its own takes those of the scale. */
function presetChoices(reading: Reading): readonly Option[] {
  if (!reading.marks.preset && !reading.body.scale) return [];
  const { options, dontKnow } = scaleOf(reading);
  return [...options, ...(dontKnow ? [{ id: 'unfamiliar', label: dontKnow, nonSubstantive: true }] : [])];
}

function scaleOf({ title, marks, body }: Reading): OptionScale {
  if (body.scale) return body.scale;
  const range = marks.preset ? undefined : ratingRange({ title, marks });
  if (range) return stepsOfRange(range, marks.ends ?? []);
  const id = marks.preset && marks.preset !== 'by-title' ? marks.preset : presetForWording(title);
  return SCALE_PRESETS.find((preset) => preset.id === id)?.scale ?? { options: [] };
}

function numberContent({ range: [minimum, maximum] = [undefined, undefined], decimals, unit }: Marks): Content {
  return {
    kind: 'number',
    decimals: decimals ?? 0,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(unit !== undefined && { unit: { zh: unit } }),
  };
}

function dateContent({ dates: [earliest, latest] = [undefined, undefined] }: Marks): Content {
  return { kind: 'date', ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
}

function stepsContent({ title, marks, body }: Reading): Content {
  const [from = 1, to = 5] = marks.range ?? rangeInTitle(title) ?? [];
  const recommend = marks.recommend ?? (!marks.range && from === 0 && to === 10 && /推荐|recommend/i.test(title));
  const [low, high] = recommend ? ['绝不可能', '非常可能'] : ['最低', '最高'];
  return {
    kind: 'scale',
    from,
    to,
    lowLabel: { zh: body.ends?.low ?? endLabel(marks, from) ?? low },
    highLabel: { zh: body.ends?.high ?? endLabel(marks, to) ?? high },
    ...(recommend && { recommend }),
    ...(body.dontKnow !== undefined && { dontKnow: { zh: body.dontKnow } }),
  };
}

function endLabel({ ends = [] }: Marks, wanted: number): string | undefined {
  return ends.find(({ score }) => score === wanted)?.label;
}

const CRITERION = /^(.*?)(?:\s+([0-9]+(?:\.[0-9]+)?)\s*[%％])?(?:\s*[：:]\s*(.+))?$/;

function targetsContent(reading: Reading): Content {
  const criteria = reading.options.map(({ label }, i) => {
    const [, title = '', weight = '1', help] = CRITERION.exec(label.zh) ?? [];
    return {
      id: `c${i + 1}`,
      title: { zh: title },
      weight: Number(weight),
      ...(help !== undefined && { help: { zh: help } }),
    };
  });
  return {
    kind: 'targets',
    criteria,
    scale: scaleOf(reading),
    picking: reading.marks.picking ?? 'familiar',
    selection: { kind: 'all' },
    categories: [],
    targets: [],
  };
}
