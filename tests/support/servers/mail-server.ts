import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it lies in a mailbox. */
export interface ReceivedLetter {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** As it came over the line. */
  readonly source: string;
}

export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  readonly received: readonly ReceivedLetter[];
  stop(): Promise<void>;
}

export const MAIL_USER = { user: 'pingyi', password: 'letter-box' };

/** Answers `code` to what it would rather not take. */
export type Refusal = (address: string) => number | null;

/** A real SMTP server with a login; whom it refuses is decided by the test. */
export async function startMailServer(refusal: Refusal = () => null): Promise<MailServer> {
  const received: ReceivedLetter[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, callback) => {
      const isKnown = auth.username === MAIL_USER.user && auth.password === MAIL_USER.password;
      callback(isKnown ? null : new Error('unknown user'), { user: MAIL_USER.user });
    },
    onRcptTo: (address, _session, callback) => {
      const code = refusal(address.address);
      callback(code === null ? null : Object.assign(new Error('not here'), { responseCode: code }));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        received.push(letterIn(Buffer.concat(chunks).toString('latin1'), to));
        callback();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const { user, password } = MAIL_USER;
  return {
    url: `smtp://${user}:${password}@127.0.0.1:${port}`,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function letterIn(source: string, to: string): ReceivedLetter {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  const encoding = header('content-transfer-encoding');
  const text = decoded(body.join('\r\n\r\n'), encoding).replaceAll('\r\n', '\n').trimEnd();
  return { to, from: header('from'), subject: decodedWords(header('subject')), text, source };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body.replaceAll('=\r\n', '')) : body;
}

/** RFC 2047. */
function decodedWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : fromQuotedPrintable(word.replaceAll('_', ' ')),
    );
}

function fromQuotedPrintable(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
