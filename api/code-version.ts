import { textHash } from '#domain/text-hash';
import { version } from '../package.json';
import type { Dependencies } from './dependencies';

/**
 * What the manifest of a wave says was to run: the release, "+", and SHA-256 of `dist/web/fill.html`, in which every script and
 * style of the pages of members stands as it is sent. Whoever has the source gets the same file by `npm run build`.
 */
export async function codeVersionOf({ fillTemplate }: Pick<Dependencies, 'fillTemplate'>): Promise<string> {
  return `${version}+${await textHash(await fillTemplate())}`;
}
