import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HASHED_FILE_HEADERS, PAGE_HEADERS } from './http/page-headers';

/** The built staff pages as files; every path that is no file is a page of the one application. */
export function nodePages(folder: string): Hono {
  return new Hono()
    .use('/assets/*', withHeaders(HASHED_FILE_HEADERS))
    .use('/assets/*', serveStatic({ root: folder, precompressed: true }))
    .get('/assets/*', (context) => context.notFound())
    .use(withHeaders(PAGE_HEADERS))
    .get('*', serveStatic({ root: folder, precompressed: true }))
    .get('*', serveStatic({ root: folder, precompressed: true, rewriteRequestPath: () => '/index.html' }));
}

function withHeaders(headers: Readonly<Record<string, string>>) {
  return createMiddleware(async (context, next) => {
    await next();
    if (context.res.ok) for (const [name, value] of Object.entries(headers)) context.header(name, value);
  });
}
