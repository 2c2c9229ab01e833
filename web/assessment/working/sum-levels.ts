import type { SumStep, TraceStep } from '#domain/assessment/trace/trace-step';
import { localized } from '../../lib/i18n';
import { assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import type { WorkingLevel, WorkingRule } from './levels';

/** What a sum is made of, as a card and a trace both know it. */
export interface Summed {
  readonly value: number;
  readonly parts: readonly number[];
  /** Null where nothing is missing. */
  readonly scaled: { readonly full: number; readonly known: number } | null;
  /** Names of parts without points. */
  readonly missing: readonly string[];
  /** Of a total: what adjustments add and take off. */
  readonly adjustments: readonly number[];
}

/** A branch is the sum of what is under it, scaled up where some of that has no points. */
export function branchLevel(summed: Summed): WorkingLevel {
  return {
    label: words().steps.parts,
    value: plainPoints(summed.value),
    arithmetic: sumText(summed),
    rules: missingRules(summed),
  };
}

export function summedOf({ parts, value, scaled, missing }: SumStep): Summed {
  const names = missing.map(({ name }) => localized(name));
  return { value, parts: parts.map((part) => part.value), scaled, missing: names, adjustments: [] };
}

/** Of a total: the sum of all indicators stands first, adjustments after it; `value` is that of the total. */
export function summedTotalOf(all: SumStep, value: number): Summed {
  const [tree, ...rest] = all.parts;
  if (tree?.kind !== 'sum' || tree.name !== null) return { ...summedOf(all), value };
  return { ...summedOf(tree), value, adjustments: rest.map((part) => part.value) };
}

/** The parts that have a working of their own; the nameless sum of all indicators is no part that anybody knows. */
export function partsOf({ parts }: SumStep): readonly TraceStep[] {
  return parts.flatMap((part) => (part.kind === 'sum' && part.name === null ? part.parts : [part]));
}

export function sumText({ value, parts, scaled, adjustments }: Summed): string {
  const terms = parts.map(plainPoints).join(' + ');
  const factor = scaled === null ? '' : ` × ${plainPoints(scaled.full)} ÷ ${plainPoints(scaled.known)}`;
  const whole = [scaled === null ? terms : `(${terms})${factor}`, ...adjustments.map(signed)].join(' ');
  const sum = scaled === null ? total(parts) : (total(parts) * scaled.full) / scaled.known;
  const [computed, given] = [plainPoints(sum + total(adjustments)), plainPoints(value)];
  return `${whole} = ${computed === given ? given : words().cut(computed, given)}`;
}

export function missingRules({ missing }: Summed): readonly WorkingRule[] {
  return missing.length === 0 ? [] : [[words().rules.missing, words().scaled(missing.join(words().listComma))]];
}

export function signed(value: number): string {
  return value < 0 ? `− ${plainPoints(-value)}` : `+ ${plainPoints(value)}`;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
