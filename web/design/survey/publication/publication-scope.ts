import { createContext, useContext } from 'solid-js';
import type { PublicationProblem } from '#domain/disclosure/check-publication';
import type { ValueSession } from '../../../lib/value-session';
import type { PlanDraft } from './plan-draft';
import type { NamedWave } from '../../../lib/class-names';
import type { ShownTable } from './tables/shown-tables';
import type { TurnoutPreview } from './publication-data';

/** What the parts of the page share. */
export interface PublicationScope {
  readonly waveId: string;
  readonly wave: NamedWave;
  readonly session: ValueSession<PlanDraft>;
  readonly readOnly: boolean;
  readonly problems: () => readonly PublicationProblem[];
  /** That of the chosen turnout; undefined until there is one. */
  readonly preview: () => TurnoutPreview | undefined;
  /** Who are expected in all; undefined until that was asked. */
  readonly people: () => number | undefined;
  /** The table that is looked at. */
  readonly chosen: () => ShownTable;
  readonly choose: (table: ShownTable) => void;
}

export const PublicationContext = createContext<PublicationScope>();

export function usePublication(): PublicationScope {
  const scope = useContext(PublicationContext);
  if (scope === undefined) throw new Error('A part of the publication plan stands outside of its page');
  return scope;
}
