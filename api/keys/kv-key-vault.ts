import type { KVNamespace } from '@cloudflare/workers-types';
import type { KeyVault } from './key-vault';

/** Box keys in a KV namespace of their own, apart from the D1 database and its time travel. */
export function openKvKeyVault(namespace: KVNamespace): KeyVault {
  return {
    put: (id, key) => namespace.put(nameOf(id), JSON.stringify(key)),
    get: (id) => namespace.get<JsonWebKey>(nameOf(id), 'json'),
    destroy: (id) => namespace.delete(nameOf(id)),
  };
}

function nameOf(id: string): string {
  return `box/${id}`;
}
