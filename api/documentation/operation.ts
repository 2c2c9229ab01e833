import type { Role } from '#domain/access/role';

/** The least that is asked of who calls: a leader for whatever all staff may do. */
export type Caller = 'anyone' | Role;

export interface Operation {
  readonly summary: string;
  readonly caller: Caller;
}

export function operation(caller: Caller, summary: string): Operation {
  return { caller, summary };
}
