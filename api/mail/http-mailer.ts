import type { MailFault } from '#domain/mail/mail-fault';
import type { Config } from '../config';
import type { Mailer, MailMessage } from './mailer';

/**
 * Sends by a mail provider, which is asked once for each message:
 *
 *     POST <MAIL_HTTP_URL>
 *     Authorization: Bearer <MAIL_HTTP_TOKEN>
 *     Idempotency-Key: <the same when a message is sent again>
 *     Content-Type: application/json
 *
 *     {"from": "Name <name@example.org>", "to": "one@example.org", "subject": "…", "text": "…"}
 *
 * 2xx: taken. 3xx: the address is not the provider's. 401 and 403: the token is refused. 408, 429 and 5xx: later. Any other
 * answer: this message is refused.
 * Resend (https://resend.com/docs/api-reference/emails/send-email) takes it as it stands; for another provider a few lines of
 * a Worker translate. Null where none is set.
 */
export function httpMailerOf({ MAIL_HTTP_URL, MAIL_HTTP_TOKEN, MAIL_FROM }: Config): Mailer | null {
  if (MAIL_HTTP_URL === undefined || MAIL_HTTP_TOKEN === undefined || MAIL_FROM === undefined) return null;
  const provider = { url: MAIL_HTTP_URL, token: MAIL_HTTP_TOKEN, from: MAIL_FROM };
  return { send: (messages) => Promise.all(messages.map((message) => post(provider, message))) };
}

interface Provider {
  readonly url: string;
  readonly token: string;
  readonly from: string;
}

const LONGEST_WAIT_MS = 20_000;

async function post({ url, token, from }: Provider, message: MailMessage): Promise<MailFault | null> {
  const { id, to, subject, text } = message;
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': id,
      },
      body: JSON.stringify({ from, to, subject, text }),
      // Workers know no 'error'; an answer that leads elsewhere is none.
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    return faultOf(status);
  } catch {
    return 'unreachable';
  }
}

function faultOf(status: number): MailFault | null {
  if (status >= 200 && status < 300) return null;
  if (status < 400) return 'unreachable';
  if (status === 401 || status === 403) return 'login-refused';
  return status === 408 || status === 429 || status >= 500 ? 'busy' : 'message-refused';
}
