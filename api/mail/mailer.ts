import type { MailFault } from '#domain/mail/mail-fault';

export interface MailMessage {
  /** The same when a message is handed over again: a provider that remembers it sends one. */
  readonly id: string;
  /** One address: see isMailAddress. */
  readonly to: string;
  readonly subject: string;
  /** Plain: there is no picture in a letter and no address that would tell who has read it. */
  readonly text: string;
}

/** Hands messages over to a mail server. What it writes down of them, if anything, holds neither text nor address. */
export interface Mailer {
  /** For each message, in order: null once the mail server has taken it, or why it has not. */
  send(messages: readonly MailMessage[]): Promise<readonly (MailFault | null)[]>;
}
