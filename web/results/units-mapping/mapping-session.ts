import { createMemo, createSignal } from 'solid-js';
import type { UnitLinks } from '#domain/mapping/unit-links';
import { createAction } from '../../lib/action';
import { createValueSession } from '../../lib/value-session';
import { linksOf, originsOf, type Origins, withOrigins } from './mapping-draft';
import { inOrder, mappingRows } from './mapping-rows';
import { type MappedDivision, refusedFor, saveMapping } from './mapping-source';

export interface MappedWaves {
  readonly waveId: string;
  readonly earlierWaveId: string;
}

/** One division as it is edited: its links with undo, and whether they are stored. */
export function createMappingSession(division: MappedDivision, waves: MappedWaves) {
  const action = createAction();
  const session = createValueSession<{ readonly origins: Origins }>({ origins: originsOf(division.links) }, () =>
    action.forget(),
  );
  const [stored, setStored] = createSignal<Stored>({
    links: division.links,
    revision: division.revision,
    at: division.storedAt,
  });
  const links = createMemo(() => linksOf(session.value().origins));
  const rows = createMemo(() => inOrder(mappingRows(division, links()), mappingRows(division, stored().links)));
  const save = () =>
    action.run(async () => {
      const current = linksOf(session.current().origins);
      const { division: name } = division;
      const revision = await saveMapping({ ...waves, division: name, revision: stored().revision, links: current });
      setStored({ links: current, revision, at: Date.now() });
    });
  return {
    division,
    links,
    rows,
    problem: action.problem,
    refused: () => (action.problem() === undefined ? division.problems : refusedFor(action.problem())),
    busy: action.busy,
    storedAt: () => stored().at,
    isChanged: () => !isSame(links(), stored().links),
    originsOf: (unitId: string) => session.value().origins[unitId] ?? [],
    setOrigins: (unitId: string, from: readonly string[]) =>
      session.change(({ origins }) => ({ origins: withOrigins(origins, unitId, from) })),
    undo: session.undo,
    redo: session.redo,
    canUndo: session.canUndo,
    canRedo: session.canRedo,
    save,
  };
}

export type MappingSession = ReturnType<typeof createMappingSession>;

interface Stored {
  readonly links: UnitLinks;
  readonly revision: number;
  /** Null as long as nothing is. */
  readonly at: number | null;
}

function isSame(one: UnitLinks, other: UnitLinks): boolean {
  const named = (links: UnitLinks) =>
    links.map(({ from, to }) => `${from.toSorted().join(' ')} → ${to.toSorted().join(' ')}`).toSorted();
  return named(one).join('\n') === named(other).join('\n');
}
