/** Where the secrets of open waves are kept: box keys, stamps, keys of rolls. Outside the database and its back-ups. */
export interface KeyVault {
  put(keyId: string, key: JsonWebKey): Promise<void>;
  get(keyId: string): Promise<JsonWebKey | null>;
  destroy(keyId: string): Promise<void>;
}
