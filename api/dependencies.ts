import type { Context } from 'hono';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { DatabasePort } from '../db/database';
import type { Config } from './config';
import type { BallotCryptography } from './cryptography/ballot-cryptography';
import type { StampSigner } from './cryptography/stamp-signer';
import type { KeyVault } from './keys/key-vault';
import type { Mailer } from './mail/mailer';

/** Everything the application needs from where it runs; each composition root supplies its own. */
export interface Dependencies {
  readonly config: Config;
  readonly database: DatabasePort;
  readonly keyVault: KeyVault;
  readonly stampSigner: StampSigner;
  readonly ballotCryptography: BallotCryptography;
  /** Missing where no mail server is set up. */
  readonly mailer?: Mailer;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** The built member page, before a wave is put into it. */
  readonly fillTemplate: () => Promise<string>;
  /** Lets work go on after the response. */
  readonly background: (work: Promise<unknown>) => void;
  /** Shows the one-time setup code to whoever runs the server. */
  readonly announceSetupCode: (code: string) => void;
  /** Tells clients apart for limits on guessing; all share one count where it is missing. Never stored. */
  readonly clientAddress?: (context: Context) => string | undefined;
  /** Who signs manifests while nobody has set the organisation up: the example is filled in before. */
  readonly unnamedOrganisation?: LocalizedText;
  /** Fills in the demonstration organisation in the background. */
  readonly example?: ExampleFilling;
}

export interface ExampleFilling {
  start(): void;
  progress(): ExampleProgress;
}

export interface ExampleProgress {
  readonly state: 'none' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
}
