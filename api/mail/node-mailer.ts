import { createTransport } from 'nodemailer';
import type { MailFault } from '#domain/mail/mail-fault';
import type { Config } from '../config';
import type { Mailer, MailMessage } from './mailer';

/** Sends by SMTP; null where no mail server is set. */
export function smtpMailerOf({ SMTP_URL, MAIL_FROM }: Config): Mailer | null {
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return null;
  return { send: (messages) => sendAll({ url: SMTP_URL, from: MAIL_FROM }, messages) };
}

interface Sender {
  readonly url: string;
  readonly from: string;
}

type Transport = ReturnType<typeof openTransport>;

/** The login is tried first: what fails there has certainly not sent anything, and all can be tried again. */
async function sendAll(
  { url, from }: Sender,
  messages: readonly MailMessage[],
): Promise<readonly (MailFault | null)[]> {
  const transport = openTransport(url);
  try {
    const closed = await faultOf(() => transport.verify(), 'unreachable');
    if (closed) return messages.map(() => closed);
    return await Promise.all(messages.map((message) => sendOne(transport, { from, message })));
  } finally {
    transport.close();
  }
}

const LONGEST_WAIT_MS = 20_000;

function openTransport(url: string) {
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: LONGEST_WAIT_MS,
    greetingTimeout: LONGEST_WAIT_MS,
    socketTimeout: LONGEST_WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function sendOne(
  transport: Transport,
  { from, message }: { readonly from: string; readonly message: MailMessage },
): Promise<MailFault | null> {
  const { to, subject, text } = message;
  const mail = {
    from,
    to: { name: '', address: to },
    subject,
    text,
    xMailer: false,
    headers: { 'Auto-Submitted': 'auto-generated' },
  } as const;
  // A connection that breaks off without a word may have done so after the message was taken.
  return faultOf(() => transport.sendMail(mail), 'interrupted');
}

async function faultOf(act: () => Promise<unknown>, silent: MailFault): Promise<MailFault | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return faultIn(error, silent);
  }
}

/** By the answer of the server (RFC 5321, section 4.2): 4xx passes, 5xx does not. */
function faultIn(error: unknown, silent: MailFault): MailFault {
  const { code, responseCode } = readError(error);
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'login-refused';
  if (typeof responseCode !== 'number') return code === 'EENVELOPE' ? 'address-refused' : silent;
  if (responseCode < 500) return 'busy';
  return code === 'EENVELOPE' ? 'address-refused' : 'message-refused';
}

interface NodemailerError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}

function readError(error: unknown): NodemailerError {
  return typeof error === 'object' && error !== null ? error : {};
}
