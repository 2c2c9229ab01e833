import type { LedgerSource } from '#domain/assessment/scheme/model';
import type {
  ClipStep,
  ConversionStep,
  GivenStep,
  StandInStep,
  SumStep,
  TraceStep,
} from '#domain/assessment/trace/trace-step';
import { formatNumber } from '../../lib/format';
import { assessmentCardWords as words, assessmentWords } from '../../lib/words';
import { conversionText } from '../conversion-text';
import { plainPoints } from '../plain-points';
import type { ShownRun } from '../result/run-page';
import { conversionFormula } from '../working/conversion-formula';
import type { CardLine } from './card-lines';

/** Name of a rule and what it says; rules that did nothing are among them. */
export type WorkingRule = readonly [name: string, text: string];

/** One level of a working: the value, the arithmetic that gives it, the rules that bear on it. */
export interface WorkingStep {
  readonly label: string;
  readonly value: string;
  readonly arithmetic: string;
  readonly rules: readonly WorkingRule[];
  /** The page where the working of the figure goes on. */
  readonly trace?: string;
  /** Entries stand under this step. */
  readonly entries?: true;
}

/** From the points of an indicator down to its value or its entries. */
export function workingSteps(shown: ShownRun, line: CardLine, step: TraceStep | null): readonly WorkingStep[] {
  if (step === null) return [];
  switch (step.kind) {
    case 'clip':
      return [clipStep(shown, step), ...workingSteps(shown, line, step.of)];
    case 'conversion':
      return [conversionStep(line, step), givenStep(step.of)];
    case 'category-mean':
      return [standInStep(line, step)];
    case 'sum':
      return [ledgerStep(line, step)];
    default:
      return [];
  }
}

function clipStep({ scheme }: ShownRun, step: ClipStep): WorkingStep {
  const rules = words().working.rules;
  const before = plainPoints(step.of.value);
  const isCut = step.of.value !== step.value;
  const range = words().working.range(plainPoints(step.minimum), plainPoints(step.maximum ?? 0));
  const { mode, digits } = scheme.rounding;
  return {
    label: words().working.steps.points,
    value: plainPoints(step.value),
    arithmetic: isCut ? words().working.cut(before, plainPoints(step.value)) : words().working.within(before),
    rules: [
      [rules.bounds, `${range}${words().comma}${isCut ? words().working.applied : words().working.notApplied}`],
      [rules.rounding, words().working.rounding(words().working.roundings[mode], digits)],
      [rules.error, errorText(step.standardError ?? 0)],
    ],
  };
}

function errorText(standardError: number): string {
  return standardError === 0 ? words().working.noError : words().working.error(plainPoints(standardError));
}

function conversionStep({ measured }: CardLine, step: ConversionStep): WorkingStep {
  const rules = words().working.rules;
  const peers = step.peersWithheld
    ? words().working.withheld
    : step.peers === null
      ? words().working.aloneText
      : words().working.peersText(step.peers.length);
  return {
    label: words().working.steps.conversion,
    value: plainPoints(step.value),
    arithmetic: conversionFormula(step),
    rules: [
      [rules.how, measured === null ? '' : conversionText(measured, step.fullPoints)],
      [rules.direction, words().working.directions[step.direction]],
      [rules.peers, peers],
    ],
  };
}

function givenStep(step: GivenStep): WorkingStep {
  const rules = words().working.rules;
  const { origin, unitValue, figureTrace } = step;
  const error = unitValue?.standardError ?? 0;
  return {
    label: words().working.steps.value,
    value: plainPoints(step.value),
    arithmetic: sourceText(origin),
    rules: [
      ...(origin === null
        ? []
        : [
            [
              rules.source,
              words().working.hash((origin.kind === 'wave' ? origin.hash : origin.sourceHash).slice(0, 12)),
            ] as const,
          ]),
      ...(unitValue?.n === null || unitValue === null
        ? []
        : [[rules.n, words().working.n(formatNumber(unitValue.n))] as const]),
      [rules.error, errorText(error)],
    ],
    ...(figureTrace === null
      ? {}
      : { trace: figureTrace.replace(/^\/api\/waves\/([^/]+)\/trace/, '/waves/$1/results/trace') }),
  };
}

function sourceText(origin: GivenStep['origin']): string {
  if (origin === null) return '';
  if (origin.kind === 'wave') return words().working.fromWave;
  return origin.sourceName === '' ? words().working.pasted : words().working.fromFile(origin.sourceName);
}

function standInStep({ missing }: CardLine, step: StandInStep): WorkingStep {
  const rules = words().working.rules;
  const standIn = missing?.standIn;
  return {
    label: words().working.steps.points,
    value: plainPoints(step.value),
    arithmetic: words().working.meanOf(standIn?.units ?? step.points.length),
    rules: [
      [rules.missing, missingText(missing)],
      [rules.error, errorText(standIn?.standardError ?? 0)],
    ],
  };
}

/** Why there was no value, and what the scheme says then. */
export function missingText(missing: CardLine['missing']): string {
  if (missing === undefined) return '';
  const { missingReasons, missingPolicies } = assessmentWords();
  return words().working.missing(missingReasons[missing.reason], missingPolicies[missing.treatment]);
}

function ledgerStep({ measured }: CardLine, { value, parts }: SumStep): WorkingStep {
  const rules = words().working.rules;
  const source = measured?.source.kind === 'ledger' ? measured.source : null;
  const terms = parts.map((part, index) => (index === 0 ? plainPoints(part.value) : signed(part.value)));
  return {
    label: words().working.steps.ledger,
    value: plainPoints(value),
    arithmetic: terms.length > 1 ? `${terms.join(' ')} = ${plainPoints(value)}` : plainPoints(value),
    rules:
      source === null
        ? []
        : [[rules.start, words().working.start(plainPoints(source.start))], ...limitRules(source, parts)],
    entries: true,
  };
}

function limitRules(source: LedgerSource, parts: readonly TraceStep[]): readonly WorkingRule[] {
  const rules = words().working.rules;
  const groups = parts.flatMap((part) => (part.kind === 'ledger-group' ? [part] : []));
  const { entryLimit } = source;
  const isLimited = groups.some(({ entries }) =>
    entries.some(({ points }) => Math.abs(points) > (entryLimit ?? Infinity)),
  );
  const cut = groups.filter((group) => {
    const limit = group.entryLimit ?? Infinity;
    const sum = group.entries.reduce((total, { points }) => total + Math.min(limit, Math.max(-limit, points)), 0);
    return sum !== group.value;
  });
  const said = (isApplied: boolean) => (isApplied ? words().working.applied : words().working.notApplied);
  return [
    ...(entryLimit === null
      ? []
      : [[rules.entryLimit, `±${plainPoints(entryLimit)}${words().comma}${said(isLimited)}`] as const]),
    ...(source.categories.length === 0 ? [] : [[rules.categories, said(cut.length > 0)] as const]),
  ];
}

function signed(value: number): string {
  return value < 0 ? `− ${plainPoints(-value)}` : `+ ${plainPoints(value)}`;
}
