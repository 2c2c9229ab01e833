import type { CrossingRelease } from '#domain/disclosure/crossing-table';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import type { PlannedRelease } from './planned-release';

/** The release of what decides whether somebody is asked: of a question, or of an item of one. */
export interface SourceRelease {
  readonly release: PlannedRelease;
  /** Tables whose cells are known to hold so many people of each of its answers (see `isSizeKnown`). */
  readonly knownIn: ReadonlySet<string>;
  /** Set where a cell in which nobody is tells nothing: of people on one side of a question. */
  readonly mayBeEmpty?: true;
  /** Set where how many gave each answer was told with noise so often that its mean would tell the true number. */
  readonly isSpent?: true;
}

/** The cells of nested tables that show nothing of a source, and why not. */
export interface SourceGate {
  readonly overall: HidingReason | null;
  reasonFor(tableId: string, classes: readonly string[]): HidingReason | null;
  /** The most that may be told of a table that crosses them. */
  crossing(tableId: string): CrossingRelease;
}

/**
 * How many are asked is an answer to the questions that decide it: of a unit that was of one mind there it tells that mind.
 * So a cell is open only where that of every source is shown as counted. All that can be derived of who was asked are then
 * sums of what can be derived of the sources.
 */
export function gateOf(sources: readonly SourceRelease[]): SourceGate {
  const unknownIn = (tableId: string) => sources.filter(({ knownIn }) => !knownIn.has(tableId));
  const reasons = new Map(sources.map((source) => [source, reasonsIn(source)]));
  return {
    overall: strongest(sources.map(({ release }) => release.overall.reason)),
    reasonFor: (tableId, classes) =>
      strongest(unknownIn(tableId).map((source) => reasons.get(source)?.(tableId, classes) ?? null)),
    crossing: (tableId) => leastOf(unknownIn(tableId).map((source) => crossingOf(source, tableId))),
  };
}

/** A table that a source does not have is one of what it divides; a cell that its table does not have holds nobody. */
function reasonsIn({ release: { tables }, mayBeEmpty }: SourceRelease): SourceGate['reasonFor'] {
  const cells = new Map(
    tables.map((table) => [
      table.tableId,
      new Map(table.cells.map(({ classes, reason }) => [JSON.stringify(classes), reason])),
    ]),
  );
  return (tableId, classes) => {
    const table = cells.get(tableId);
    if (table === undefined) return 'complement';
    const reason = table.get(JSON.stringify(classes));
    if (reason !== undefined) return reason;
    return mayBeEmpty === true ? null : 'below-threshold';
  };
}

/** That a source is too small is told only where nothing else hides the cell. */
function strongest(reasons: readonly (HidingReason | null)[]): HidingReason | null {
  const own = reasons.filter((reason) => reason !== null);
  return own.find((reason) => reason !== 'below-threshold') ?? own[0] ?? null;
}

function crossingOf({ release: { tables }, isSpent }: SourceRelease, tableId: string): CrossingRelease {
  const own = tables.find((table) => table.tableId === tableId)?.release ?? 'cross-table';
  return own === 'noisy' && isSpent === true ? 'cross-table' : own;
}

function leastOf(releases: readonly CrossingRelease[]): CrossingRelease {
  if (releases.includes('cross-table')) return 'cross-table';
  return releases.includes('noisy') ? 'noisy' : 'exact';
}
