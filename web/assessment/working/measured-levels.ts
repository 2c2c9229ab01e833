import type { LedgerEntry, WaveOrigin } from '#domain/assessment/run/inputs';
import type { MissingValue } from '#domain/assessment/run/outcome';
import type { IndicatorId, LedgerSource, Measured } from '#domain/assessment/scheme/model';
import type {
  ClipStep,
  ConversionStep,
  GivenStep,
  StandInStep,
  SumStep,
  TraceStep,
} from '#domain/assessment/trace/trace-step';
import { formatDay, formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentWords, assessmentWorkingWords as words } from '../../lib/words';
import { conversionText } from '../conversion-text';
import { plainPoints } from '../plain-points';
import { conversionFormula } from './conversion-formula';
import type { WorkingContext, WorkingLevel, WorkingRule } from './levels';
import { signed } from './sum-levels';

/** From the points of an indicator or adjustment down to its value or its entries. */
export function measuredLevels(context: WorkingContext, item: Item, step: TraceStep): readonly WorkingLevel[] {
  switch (step.kind) {
    case 'clip':
      return [clipLevel(context, step), ...measuredLevels(context, item, step.of)];
    case 'conversion':
      return [conversionLevel(item, step), givenLevel(step.of)];
    case 'category-mean':
      return [standInLevel(context, item, step)];
    case 'sum':
      return [ledgerLevel(context, item, step)];
    default:
      return [];
  }
}

type Item = Measured & { readonly id: IndicatorId };

function clipLevel({ scheme }: WorkingContext, step: ClipStep): WorkingLevel {
  const rules = words().rules;
  const before = plainPoints(step.of.value);
  const isCut = step.of.value !== step.value;
  const range = words().range(plainPoints(step.minimum), plainPoints(step.maximum ?? 0));
  const { mode, digits } = scheme.rounding;
  return {
    label: words().steps.points,
    value: plainPoints(step.value),
    arithmetic: isCut ? words().cut(before, plainPoints(step.value)) : words().within(before),
    rules: [
      [rules.bounds, `${range}${words().comma}${isCut ? words().applied : words().notApplied}`],
      [rules.rounding, words().rounding(words().roundings[mode], digits)],
      [rules.error, errorText(step.standardError ?? 0)],
    ],
  };
}

function errorText(standardError: number): string {
  return standardError === 0 ? words().noError : words().error(plainPoints(standardError));
}

function conversionLevel(item: Item, step: ConversionStep): WorkingLevel {
  const rules = words().rules;
  const peers = step.peersWithheld
    ? words().withheld
    : step.peers === null
      ? words().aloneText
      : words().peersText(step.peers.length);
  return {
    label: words().steps.conversion,
    value: plainPoints(step.value),
    arithmetic: conversionFormula(step),
    rules: [
      [rules.how, conversionText(item, step.fullPoints)],
      [rules.direction, words().directions[step.direction]],
      [rules.peers, peers],
    ],
    ...(step.peers === null ? {} : { peers: step.peers }),
  };
}

function givenLevel(step: GivenStep): WorkingLevel {
  const rules = words().rules;
  const { origin, unitValue, figureTrace } = step;
  const error = unitValue?.standardError ?? 0;
  return {
    label: words().steps.value,
    value: plainPoints(step.value),
    arithmetic: sourceText(origin),
    rules: [
      ...sourceRule(origin),
      ...reportRule(origin),
      ...(unitValue?.n === null || unitValue === null
        ? []
        : [[rules.n, words().n(formatNumber(unitValue.n))] as const]),
      [rules.error, errorText(error)],
    ],
    ...(figureTrace === null
      ? {}
      : { trace: figureTrace.replace(/^\/api\/waves\/([^/]+)\/trace/, '/waves/$1/results/trace') }),
  };
}

/** Leaders of some units are not told the hash of a file that has all of them. */
function sourceRule(origin: GivenStep['origin']): readonly (readonly [string, string])[] {
  const hash = origin?.kind === 'wave' ? origin.hash : origin?.sourceHash;
  return hash === undefined ? [] : [[words().rules.source, words().hash(hash.slice(0, 12))]];
}

/** Of figures of a third party: what their report is called, and its hash. */
function reportRule(origin: GivenStep['origin']): readonly (readonly [string, string])[] {
  if (origin?.kind !== 'import' || origin.report === undefined) return [];
  const { name, hash } = origin.report;
  return [[words().rules.report, words().report(name, hash.slice(0, 12))]];
}

function sourceText(origin: GivenStep['origin']): string {
  if (origin === null) return '';
  if (origin.kind === 'wave') return waveText(origin);
  return origin.sourceName === '' ? words().pasted : words().fromFile(origin.sourceName);
}

function waveText({ wave }: WaveOrigin): string {
  if (wave === undefined) return words().fromWave;
  return words().fromNamedWave(localized(wave.title), wave.closedAt === null ? null : formatDay(wave.closedAt));
}

function standInLevel({ missing: all }: WorkingContext, { id }: Item, step: StandInStep): WorkingLevel {
  const rules = words().rules;
  const missing = all.find(({ indicatorId }) => indicatorId === id);
  const standIn = missing?.standIn;
  const units = standIn?.units ?? step.points.length;
  return {
    label: words().steps.points,
    value: plainPoints(step.value),
    arithmetic: units === 0 ? words().categoryMeanWithheld : words().meanOf(units),
    rules: [
      [rules.missing, missing === undefined ? '' : missingText(missing)],
      [rules.error, errorText(standIn?.standardError ?? 0)],
    ],
  };
}

/** Why there was no value, and what the scheme says then. */
export function missingText(missing: MissingValue): string {
  const { missingReasons, missingPolicies } = assessmentWords();
  return words().missing(missingReasons[missing.reason], missingPolicies[missing.treatment]);
}

function ledgerLevel({ entries }: WorkingContext, { id, source }: Item, { value, parts }: SumStep): WorkingLevel {
  const rules = words().rules;
  const terms = parts.map((part, index) => (index === 0 ? plainPoints(part.value) : signed(part.value)));
  const level = {
    label: words().steps.ledger,
    value: plainPoints(value),
    arithmetic: terms.length > 1 ? `${terms.join(' ')} = ${plainPoints(value)}` : plainPoints(value),
  };
  if (source.kind !== 'ledger') return { ...level, rules: [] };
  return {
    ...level,
    rules: [[rules.start, words().start(plainPoints(source.start))], ...limitRules(source, parts)],
    ledger: { source, entries: entries?.filter(({ itemId }) => itemId === id) ?? countedEntries(parts) },
  };
}

function countedEntries(parts: readonly TraceStep[]): readonly LedgerEntry[] {
  return parts.flatMap((part) => (part.kind === 'ledger-group' ? part.entries : []));
}

function limitRules(source: LedgerSource, parts: readonly TraceStep[]): readonly WorkingRule[] {
  const rules = words().rules;
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
  const said = (isApplied: boolean) => (isApplied ? words().applied : words().notApplied);
  return [
    ...(entryLimit === null
      ? []
      : [[rules.entryLimit, `±${plainPoints(entryLimit)}${words().comma}${said(isLimited)}`] as const]),
    ...(source.categories.length === 0 ? [] : [[rules.categories, said(cut.length > 0)] as const]),
  ];
}
