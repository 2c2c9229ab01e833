import { TEST_ORIGIN } from '../test-app';
import type { Reachable, TestClient } from '../test-client';

/** Its lines, as somebody downloads them; none if he may not. */
export async function auditLines(app: Reachable, path: string, client?: TestClient): Promise<readonly string[]> {
  const cookie = [...(client?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await app.request(TEST_ORIGIN + path, { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
  return response.ok ? (await response.text()).trim().split('\n') : [];
}
