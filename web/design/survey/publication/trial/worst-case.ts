import type { TurnoutPreview } from '../publication-data';

/** A case that nobody can exclude, in which fewer cells are shown than in what was tried. */
export type WorstCase = ScenarioCase | FollowUpCase;

interface ScenarioCase {
  readonly kind: 'scenario';
  readonly scenario: Scenario['scenario'];
  readonly counts: CaseCounts;
}

interface FollowUpCase {
  readonly kind: 'follow-up';
  readonly question: string;
  /** Whether it is so only where what nobody knows is unfavourable. */
  readonly isSupposed: boolean;
  readonly counts: CaseCounts;
}

export type CaseCounts = Pick<TurnoutPreview, 'total' | 'shown' | 'hidden'>;
type Scenario = TurnoutPreview['scenarios'][number];
type Tried = Pick<TurnoutPreview, 'total' | 'shown' | 'hidden' | 'scenarios' | 'tables' | 'followUps'>;

/**
 * Beside a trial of one question the case that shows least; beside one of units what hides more of its own cells. Of two
 * that show as little the one that is so without anything unfavourable.
 */
export function worstCase(tried: Tried): WorstCase | undefined {
  const scenario = worstScenario(tried);
  const followUp = worstFollowUp(tried);
  if (scenario === undefined || followUp === undefined) return scenario ?? followUp;
  if (!isOfQuestion(tried)) return scenario;
  const more = scenario.counts.shown - followUp.counts.shown;
  return more > 0 || (more === 0 && !followUp.isSupposed) ? followUp : scenario;
}

/**
 * Where there are more cells than people, each case has another number of cells with people in them, so that what is
 * hidden cannot be compared. Several ticks and rankings are tried of one question, beside a trial of one question alone.
 */
function worstScenario(tried: Tried): ScenarioCase | undefined {
  const [worst] = tried.scenarios
    .filter((one) => one.shown < tried.shown && (isOfQuestion(tried) || !isOfItsOwn(one)))
    .toSorted((one, other) => one.shown - other.shown);
  return worst && { kind: 'scenario', scenario: worst.scenario, counts: worst };
}

function worstFollowUp(tried: Tried): FollowUpCase | undefined {
  const [worst] = tried.followUps
    .map((own) => ({ question: own.question, isSupposed: own.worst !== null, counts: own.worst ?? own }))
    .filter(({ counts }) => hiddenPart(counts) > hiddenPart(tried))
    .toSorted(
      (one, other) =>
        hiddenPart(other.counts) - hiddenPart(one.counts) || Number(one.isSupposed) - Number(other.isSupposed),
    );
  return worst && { kind: 'follow-up', ...worst };
}

function isOfItsOwn({ scenario }: Scenario): boolean {
  return scenario === 'ticks' || scenario === 'ranking';
}

function isOfQuestion({ tables }: Tried): boolean {
  return tables.every(({ kind }) => kind === 'everybody' || kind === 'planned');
}

function hiddenPart({ hidden, total }: Pick<CaseCounts, 'hidden' | 'total'>): number {
  return total === 0 ? 0 : hidden.median / total;
}
