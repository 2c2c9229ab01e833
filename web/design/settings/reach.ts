import { createSignal } from 'solid-js';
import type { Role } from '#domain/access/role';
import { settingsWords as words } from '../../lib/words';

/** A role and the part of the organisation it covers; null for all of it. */
export interface RoleAndScope {
  readonly role: Role;
  readonly unitScope: readonly string[] | null;
}

/** State of the choice of a role and its units. */
export interface Reach {
  readonly role: () => Role;
  readonly chosen: () => readonly string[];
  readonly limited: () => boolean;
  readonly setRole: (role: Role) => void;
  readonly setLimited: (limited: boolean) => void;
  readonly toggle: (code: string, on: boolean) => void;
  /** What is missing; undefined when it can be sent. */
  readonly problem: () => string | undefined;
  readonly value: () => { role: Role; unitScope: string[] | null };
}

export function createReach(initial: RoleAndScope): Reach {
  const [role, setRole] = createSignal(initial.role);
  const [limited, setLimited] = createSignal(initial.unitScope !== null);
  const [chosen, setChosen] = createSignal<readonly string[]>(initial.unitScope ?? []);
  const isLimited = () => role() === 'leader' && limited();
  return {
    role,
    chosen,
    limited,
    setRole,
    setLimited,
    toggle: (code, on) => setChosen((codes) => (on ? [...codes, code] : codes.filter((other) => other !== code))),
    problem: () => (isLimited() && chosen().length === 0 ? words().scope.missing : undefined),
    value: () => ({ role: role(), unitScope: isLimited() ? [...chosen()] : null }),
  };
}
