import { Hono } from 'hono';
import type { Environment } from '../http/environment';

export const healthRoutes = new Hono<Environment>().get('/', (context) => context.json({ ok: true }));
