import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { DoorOrigins } from '#domain/survey/fill-wave';
import type { Config } from '../config';
import type { Environment } from './environment';

/**
 * Lets the member's page reach a door on another host: the pages of PUBLIC_ORIGIN and no others, without cookies. Where all
 * is one origin, nothing is let in from elsewhere.
 */
export const admitPages: MiddlewareHandler<Environment> = (context, next) => {
  const { PUBLIC_ORIGIN, ROLL_ORIGIN, BOX_ORIGIN } = context.var.dependencies.config;
  if (PUBLIC_ORIGIN === undefined || !(ROLL_ORIGIN ?? BOX_ORIGIN)) return next();
  return admissionOf(PUBLIC_ORIGIN)(context, next);
};

const DAY_SECONDS = 86_400;

function admissionOf(origin: string): MiddlewareHandler {
  return cors({ origin, allowMethods: ['GET', 'POST'], allowHeaders: ['content-type'], maxAge: DAY_SECONDS });
}

export function doorOrigins({ BOX_ORIGIN, ROLL_ORIGIN }: Config): DoorOrigins {
  return {
    ...(BOX_ORIGIN !== undefined && { box: BOX_ORIGIN }),
    ...(ROLL_ORIGIN !== undefined && { roll: ROLL_ORIGIN }),
  };
}
