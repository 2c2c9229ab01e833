/** Where the private box keys of open waves are kept: outside the database and its back-ups. */
export interface KeyVault {
  put(keyId: string, key: JsonWebKey): Promise<void>;
  get(keyId: string): Promise<JsonWebKey | null>;
  destroy(keyId: string): Promise<void>;
}
