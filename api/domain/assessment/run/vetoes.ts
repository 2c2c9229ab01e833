import type { AssessmentScheme, VetoRule } from '../scheme/model';
import type { LedgerEntry } from './inputs';
import type { AppliedVeto } from './outcome';

/** What the facts in the ledger bar one unit from. */
export interface VetoEffects {
  readonly vetoes: readonly AppliedVeto[];
  /** The lowest that any of them sets; null where none does. */
  readonly total: number | null;
  /** Position of the best grade that is left. */
  readonly ceiling: number;
  readonly ranked: boolean;
}

/** By unit: of several vetoes that apply the lowest total and the lowest ceiling hold. Reversed entries bar from nothing. */
export function createVetoes(
  scheme: AssessmentScheme,
  ledger: readonly LedgerEntry[],
): (unitCode: string) => VetoEffects {
  const facts = factsByUnit(scheme.vetoes, ledger);
  return (unitCode) => effectsOf(scheme, facts.get(unitCode) ?? []);
}

function factsByUnit(
  vetoes: readonly VetoRule[],
  ledger: readonly LedgerEntry[],
): ReadonlyMap<string, readonly LedgerEntry[]> {
  const rules = new Set(vetoes.map(({ id }) => id));
  const facts = new Map<string, readonly LedgerEntry[]>();
  for (const entry of ledger) {
    if (entry.reversed || !rules.has(entry.itemId)) continue;
    facts.set(entry.unitCode, [...(facts.get(entry.unitCode) ?? []), entry]);
  }
  return facts;
}

function effectsOf({ vetoes, grading }: AssessmentScheme, facts: readonly LedgerEntry[]): VetoEffects {
  const applied = vetoes.filter(({ id }) => facts.some(({ itemId }) => itemId === id));
  const totals = applied.flatMap(({ effect }) => (effect.kind === 'total' ? [effect.value] : []));
  const grades = grading.grades.map(({ id }) => id);
  return {
    vetoes: applied.map(({ id }) => ({ vetoId: id, entryIds: idsOf(facts, id) })),
    total: totals.length === 0 ? null : Math.min(...totals),
    ceiling: Math.max(0, ...applied.map((veto) => ceilingOf(veto, grades))),
    ranked: applied.every(({ effect }) => effect.kind !== 'no-rank'),
  };
}

function idsOf(entries: readonly LedgerEntry[], vetoId: string): readonly string[] {
  return entries
    .filter(({ itemId }) => itemId === vetoId)
    .map(({ id }) => id)
    .toSorted();
}

function ceilingOf({ effect }: VetoRule, grades: readonly string[]): number {
  return effect.kind === 'grade-ceiling' ? Math.max(0, grades.indexOf(effect.grade)) : 0;
}
