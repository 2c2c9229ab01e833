import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a provider of mail was asked to send, and how. */
export interface AskedLetter {
  readonly authorization: string | undefined;
  readonly key: string | undefined;
  readonly body: Readonly<Record<string, string>>;
}

export interface MailProvider {
  /** For MAIL_HTTP_URL. */
  readonly url: string;
  readonly asked: readonly AskedLetter[];
  stop(): void;
}

/** A real HTTP server that takes letters as api/mail/http-mailer posts them, or answers what the test would rather have. */
export async function startMailProvider(statusFor: (to: string) => number = () => 200): Promise<MailProvider> {
  const asked: AskedLetter[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body: Readonly<Record<string, string>> = JSON.parse(Buffer.concat(chunks).toString());
    const { authorization, 'idempotency-key': key } = request.headers;
    asked.push({ authorization, key: typeof key === 'string' ? key : undefined, body });
    response.writeHead(statusFor(body['to'] ?? ''), { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/emails`;
  return { url, asked, stop: () => server.close() };
}
