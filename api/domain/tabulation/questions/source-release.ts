import type { CrossingRelease } from '#domain/disclosure/crossing-table';
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

/** Where a source shows how many are asked. */
export interface SourceGate {
  readonly ofEverybody: boolean;
  /** Of a cell of a nested table. */
  isOpen(tableId: string, classes: readonly string[]): boolean;
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
  const shownBy = new Map(sources.map((source) => [source, shownCells(source)]));
  return {
    ofEverybody: sources.every(({ release }) => release.overall.reason === null),
    isOpen: (tableId, classes) =>
      unknownIn(tableId).every((source) => shownBy.get(source)?.(tableId, classes) === true),
    crossing: (tableId) => leastOf(unknownIn(tableId).map((source) => crossingOf(source, tableId))),
  };
}

/** A table that a source does not have is one of what it divides; a cell that its table does not have holds nobody. */
function shownCells({ release: { tables }, mayBeEmpty }: SourceRelease): SourceGate['isOpen'] {
  const cells = new Map(
    tables.map((table) => [
      table.tableId,
      new Map(table.cells.map(({ classes, reason }) => [JSON.stringify(classes), reason])),
    ]),
  );
  return (tableId, classes) => {
    const table = cells.get(tableId);
    if (table === undefined) return false;
    const reason = table.get(JSON.stringify(classes));
    return reason === undefined ? mayBeEmpty === true : reason === null;
  };
}

function crossingOf({ release: { tables }, isSpent }: SourceRelease, tableId: string): CrossingRelease {
  const own = tables.find((table) => table.tableId === tableId)?.release ?? 'cross-table';
  return own === 'noisy' && isSpent === true ? 'cross-table' : own;
}

function leastOf(releases: readonly CrossingRelease[]): CrossingRelease {
  if (releases.includes('cross-table')) return 'cross-table';
  return releases.includes('noisy') ? 'noisy' : 'exact';
}
