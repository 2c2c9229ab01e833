import { SETUP_CODE, TEST_ORIGIN } from './test-app';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON body; its form is what the test is about. */
  readonly body: Body;
}

export interface Body {
  readonly [key: string]: unknown;
}

/** The application in this process, or anything that answers like it. */
export interface Reachable {
  request(url: string, init: RequestInit): Response | Promise<Response>;
}

/** A browser of one person: keeps cookies and says where it comes from. */
export interface TestClient {
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  readonly cookies: ReadonlyMap<string, string>;
}

export function createTestClient(app: Reachable, standing: Readonly<Record<string, string>> = {}): TestClient {
  const cookies = new Map<string, string>();

  async function send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
    const response = await app.request(TEST_ORIGIN + path, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...standing,
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? await response.json() : {} };
  }

  return { send, cookies, get: (path) => send('GET', path), post: (path, body) => send('POST', path, body) };
}

function keep(cookies: Map<string, string>, header: string): void {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
  if (name === undefined) return;
  if (value === '' || /max-age=0/i.test(header)) cookies.delete(name);
  else cookies.set(name, value ?? '');
}

/** What is answered, if it is not a refusal. */
export async function done(answering: Promise<Answer>): Promise<Body> {
  const answer = await answering;
  if (answer.status >= 300) throw new Error(`refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const ADMINISTRATOR = { email: 'admin@pingyi.test', password: 'correct horse battery' };

export const SETUP = {
  code: SETUP_CODE,
  organisation: { zh: '江汉大学', en: 'Jianghan University' },
  name: '王敏',
  start: 'empty',
  ...ADMINISTRATOR,
};

/** Sets the organisation up and returns its administrator, signed in. */
export async function signInAdministrator(app: Reachable): Promise<TestClient> {
  const client = createTestClient(app);
  const answer = await client.post('/api/setup', SETUP);
  if (answer.status !== 201) throw new Error(`setup failed: ${JSON.stringify(answer.body)}`);
  return client;
}

export interface Invitee {
  readonly email: string;
  readonly role: 'administrator' | 'organizer' | 'leader';
  readonly unitScope?: readonly string[] | null;
}

/** Invites a person and accepts for them. */
export async function signInInvited(app: Reachable, administrator: TestClient, invitee: Invitee): Promise<TestClient> {
  const invitation = await administrator.post('/api/invitations', { unitScope: null, ...invitee });
  const secret = String(invitation.body['url']).split('#')[1];
  const client = createTestClient(app);
  const acceptance = { secret, name: '李工', password: 'another long password' };
  const answer = await client.post('/api/invitations/acceptance', acceptance);
  if (answer.status !== 201) throw new Error(`acceptance failed: ${JSON.stringify(answer.body)}`);
  return client;
}
