import type { RaterGroup } from '#domain/survey/model';
import { localized } from '../../../../lib/i18n';
import { rollImportWords } from '../../../../lib/words';
import type { Choice } from '../../collected/columns/field-choices';
import type { OrganisationUnits } from '../../survey-data';
import type { ProblemGroup } from './problem-groups';
import type { RollChoices } from '../roll-data';

/** A spelling of a group or unit that is not known, and what it was decided to mean. */
export interface Renaming {
  readonly kind: 'groups' | 'units';
  readonly given: string;
  /** Id or code; absent before it is decided. */
  readonly means?: string;
}

/** What a line of the page renames, if it does. */
export function renamingOf(line: ProblemGroup | Renaming): Renaming | undefined {
  if (!('code' in line)) return line;
  if (line.given === undefined) return undefined;
  return { kind: line.code === 'roll.group-unknown' ? 'groups' : 'units', given: line.given };
}

export function decided({ renamed = {} }: RollChoices): readonly Renaming[] {
  const listed = (kind: Renaming['kind']) =>
    Object.entries(renamed[kind] ?? {}).map(([given, means]): Renaming => ({ kind, given, means }));
  return [...listed('groups'), ...listed('units')];
}

/** Holds for all rows in which the spelling stands. */
export function withRenaming(choices: RollChoices, { kind, given, means }: Required<Renaming>): RollChoices {
  const { renamed } = choices;
  return { ...choices, renamed: { ...renamed, [kind]: { ...renamed?.[kind], [given]: means } } };
}

interface Known {
  readonly wave: { readonly groups: readonly RaterGroup[] };
  readonly units: OrganisationUnits['units'];
}

export function choicesFor(kind: Renaming['kind'], { wave, units }: Known): readonly Choice[] {
  return kind === 'groups'
    ? wave.groups.map(({ id, name }) => ({ key: id, label: localized(name) }))
    : units.map(({ code, name }) => ({ key: code, label: localized(name) }));
}

export function choiceOf({ kind, means }: Renaming, known: Known): Choice {
  const chosen = choicesFor(kind, known).find(({ key }) => key === means);
  return chosen ?? { key: '', label: rollImportWords().choose };
}
