export const ROLES = ['administrator', 'organizer', 'leader'] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking: a signed-in member of staff or an API token. */
export interface Principal {
  readonly id: string;
  /** The account behind it: the own one, or that of who made the token. Rules about two people look at this. */
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  /** Codes of the units a leader may see; null for the whole organisation. */
  readonly unitScope: readonly string[] | null;
}
