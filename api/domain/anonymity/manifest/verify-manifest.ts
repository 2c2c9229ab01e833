import { isStatementSigned, type StatementSignature } from '../log-signature';
import { manifestStatement } from './sign-manifest';

/**
 * Whether an organisation signed the text of a manifest. A manifest names the key that it is signed with; whether that is
 * the organisation's is known from elsewhere, as from its earlier waves.
 */
export function isManifestSigned(text: string, signature: StatementSignature): Promise<boolean> {
  return isStatementSigned(manifestStatement(text), signature);
}
