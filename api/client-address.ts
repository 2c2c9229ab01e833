import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Config } from './config';
import type { Dependencies } from './dependencies';

/**
 * The other end of the connection; behind a trusted proxy the last entry of X-Forwarded-For, the only one that the
 * proxy wrote itself. Whatever stands before it came with the request.
 */
export function readClientAddress({ TRUSTED_PROXY }: Config): NonNullable<Dependencies['clientAddress']> {
  const peerAddress = (context: Context) => getConnInfo(context).remote.address;
  if (!TRUSTED_PROXY) return peerAddress;
  return (context) => context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peerAddress(context);
}
