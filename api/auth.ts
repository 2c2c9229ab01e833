import type { DatabasePort } from '../db/database';

export interface AuthSettings {
  readonly database: DatabasePort;
  readonly secret: string;
  /** Decides about Secure cookies where a proxy in front of the server ends TLS; by default the request does. */
  readonly publicOrigin?: string | undefined;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** What a session cookie stands for, and the cookies that renew it. */
export interface ReadSession {
  readonly userId: string;
  readonly cookies: Headers;
}

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Staff sessions and passwords. Where a method answers null, the credentials were wrong. */
export interface Auth {
  hashPassword(password: string): Promise<string>;
  /** Cookies of a new session. */
  signIn(request: Request, credentials: Credentials): Promise<Headers | null>;
  signOut(request: Request): Promise<Headers>;
  readSession(request: Request): Promise<ReadSession | null>;
  /** Ends every other session as well. */
  changePassword(request: Request, change: PasswordChange): Promise<Headers | null>;
}

export const MINIMUM_PASSWORD_LENGTH = 10;
export const MAXIMUM_PASSWORD_LENGTH = 128;

/**
 * better-auth behind five methods. Its own HTTP routes are not mounted, so that nobody signs up, changes an
 * e-mail address or lists sessions through it. Only the cookie is handed to it: it would otherwise store the
 * browser's name and address with the session.
 *
 * Passwords: scrypt N = 16384, r = 16, p = 1 of node:crypto, in workerd too; about 60 ms of CPU each, more than
 * the 10 ms a request of the free Workers plan gets. Signing in needs the paid plan there.
 */
export function createAuth(settings: AuthSettings): Auth {
  const secure = lazily(() => configure(settings, true));
  const plain = lazily(() => configure(settings, false));
  const instanceFor = (request: Request) => {
    const { protocol } = new URL(settings.publicOrigin ?? request.url);
    return protocol === 'https:' ? secure() : plain();
  };
  return {
    hashPassword: async (password) => (await (await plain()).$context).password.hash(password),
    signIn: async (request, body) => {
      const answer = await unlessRefused(async () =>
        (await instanceFor(request)).api.signInEmail({ body, returnHeaders: true }),
      );
      return answer && answer.headers;
    },
    signOut: async (request) => {
      const { api } = await instanceFor(request);
      const answer = await api.signOut({ headers: cookiesOf(request), returnHeaders: true });
      return answer.headers;
    },
    readSession: async (request) => {
      const headers = cookiesOf(request);
      const read = async () => (await instanceFor(request)).api.getSession({ headers, returnHeaders: true });
      const answer = await unlessRefused(read);
      return answer?.response ? { userId: answer.response.user.id, cookies: answer.headers } : null;
    },
    changePassword: async (request, change) => {
      const body = { ...change, revokeOtherSessions: true };
      const headers = cookiesOf(request);
      const act = async () => (await instanceFor(request)).api.changePassword({ body, headers, returnHeaders: true });
      const answer = await unlessRefused(act);
      return answer && answer.headers;
    },
  };
}

/** Loaded when somebody first signs in or comes back: it takes half of a cold start, and no member needs it. */
async function configure(settings: AuthSettings, secure: boolean) {
  const { betterAuth } = await import('better-auth');
  return betterAuth({
    appName: 'Pingyi',
    // Only prefixes links that better-auth would send; it sends none here.
    baseURL: 'http://localhost',
    secret: settings.secret,
    // One form of data on every engine: booleans as 0/1 and times as ISO text.
    database: { db: settings.database.read, type: 'sqlite', transaction: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MINIMUM_PASSWORD_LENGTH,
      maxPasswordLength: MAXIMUM_PASSWORD_LENGTH,
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: DAY_SECONDS },
    advanced: {
      cookiePrefix: 'pingyi',
      useSecureCookies: secure,
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

const DAY_SECONDS = 86_400;
const SESSION_SECONDS = 7 * DAY_SECONDS;

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function cookiesOf(request: Request): Headers {
  return new Headers({ cookie: request.headers.get('cookie') ?? '' });
}

/** Wrong credentials are expected; anything that better-auth itself could not do is not. */
async function unlessRefused<Answer>(act: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await act();
  } catch (error) {
    const { APIError } = await import('better-auth/api');
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}
