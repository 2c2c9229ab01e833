import { canonicalJson } from '#domain/questionnaire/canonical-json';
import { textHash } from '#domain/text-hash';

/** A published run with all that its signature covers, as GET …/signed.json gives it. */
export interface SignedFile {
  readonly signature: string;
  readonly signed: Readonly<Record<string, unknown>>;
  readonly scheme: unknown;
  readonly inputs: unknown;
  readonly outcome: unknown;
}

export type SignedPart = 'scheme' | 'inputs' | 'outcome' | 'signature';

const HASHED = { scheme: 'schemeHash', inputs: 'inputsHash', outcome: 'outcomeHash' } as const;

/**
 * The parts of a published run whose SHA-256 is another than the signature says; none where all of it is as it was
 * published. `published` is the signature that the page shows.
 */
export async function faultsOf(file: SignedFile, published: string | null): Promise<readonly SignedPart[]> {
  const faults: SignedPart[] = [];
  for (const part of ['scheme', 'inputs', 'outcome'] as const) {
    if ((await hashOf(file[part])) !== file.signed[HASHED[part]]) faults.push(part);
  }
  if ((await hashOf(file.signed)) !== published) faults.push('signature');
  return faults;
}

function hashOf(content: unknown): Promise<string> {
  return textHash(canonicalJson(content));
}
