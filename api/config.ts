import { z } from 'zod';

/**
 * Every setting, once. `npm start` makes the secret itself and keeps it beside the database; a server
 * or a Worker is given it. There is no default for a secret.
 */
/** https://host and nothing behind it: it stands in headers as it is. */
const originSchema = z
  .url({ protocol: /^https?$/ })
  .refine((address) => URL.canParse(address) && new URL(address).origin === address);

const settings = z.object({
  /** Signs session cookies; at least 32 characters. */
  SESSION_SECRET: z.string().min(32),
  /** Origin under which members and staff reach the server, for links and QR codes; by default that of the request. */
  PUBLIC_ORIGIN: z.url().optional(),
  /**
   * Where members' pages find the stamp and the box, if not where the page is: the same server under other names, or others on the
   * same data. Each an origin, with PUBLIC_ORIGIN, whose pages alone are let in.
   */
  ROLL_ORIGIN: originSchema.optional(),
  BOX_ORIGIN: originSchema.optional(),
  /** Port of the Node server; 0 for any that is free. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  /**
   * `true` behind a proxy that appends the client's address to X-Forwarded-For, so that limits on guessing tell clients
   * apart. Only there: without such a proxy a client would choose its own address (Node; Workers know it).
   */
  TRUSTED_PROXY: z.stringbool().default(false),
  /** Folder of the embedded database and the box keys (Node). */
  DATA_FOLDER: z.string().default('data'),
  /** postgres://… instead of the embedded SQLite file (Node). */
  DATABASE_URL: z.string().optional(),
  /** The one-time code for creating the first administrator; made and printed by the Node server, set as a secret on Workers. */
  SETUP_CODE: z.string().min(8).optional(),
  /** smtp:// or smtps:// with user and password: the mail server that takes letters to members (Node). */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Of a mail provider that is reached by HTTP (Workers, and Node without SMTP_URL); its form is in http-mailer.ts. */
  MAIL_HTTP_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Sent to that provider as a bearer token. */
  MAIL_HTTP_TOKEN: z.string().min(1).optional(),
  /** From whom letters come: `name@example.org` or `Name <name@example.org>`. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/)
    .optional(),
  /** Most letters a minute, as the mail server allows. */
  MAIL_PER_MINUTE: z.coerce.number().int().min(1).max(10_000).default(60),
});

export const configSchema = settings
  .refine(({ ROLL_ORIGIN, BOX_ORIGIN, PUBLIC_ORIGIN }) => !(ROLL_ORIGIN ?? BOX_ORIGIN) || PUBLIC_ORIGIN !== undefined, {
    path: ['PUBLIC_ORIGIN'],
    error: 'doors on other hosts let in the pages of this origin alone',
  })
  .refine(({ SMTP_URL, MAIL_HTTP_URL, MAIL_FROM }) => !(SMTP_URL ?? MAIL_HTTP_URL) || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'letters need a sender',
  })
  .refine(({ MAIL_HTTP_URL, MAIL_HTTP_TOKEN }) => !MAIL_HTTP_URL || MAIL_HTTP_TOKEN !== undefined, {
    path: ['MAIL_HTTP_TOKEN'],
    error: 'the mail provider asks for a token',
  });

export type Config = z.infer<typeof configSchema>;

export function readConfig(environment: Readonly<Record<string, unknown>>): Config {
  return configSchema.parse(environment);
}
