export const ROLES = ['administrator', 'organizer', 'leader'] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking: a signed-in member of staff or an API token. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Codes of the units a leader may see; null for the whole organisation. */
  readonly unitScope: readonly string[] | null;
}
