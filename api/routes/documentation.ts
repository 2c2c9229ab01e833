import { Hono } from 'hono';
import type { ApiDescription } from '../documentation/openapi';
import { REFERENCE_STYLE, referencePage } from '../documentation/reference-page';
import type { Environment } from '../http/environment';

/** The interface described by itself: for programs, and for people. */
export function documentationRoutes(makeDescription: () => Promise<ApiDescription>) {
  let made: Promise<ApiDescription> | undefined;
  const describe = () => (made ??= makeDescription());
  return new Hono<Environment>()
    .get('/openapi.json', async (context) => context.json(await describe()))
    .get('/docs', async (context) => {
      const page = referencePage(await describe());
      const style = `'sha256-${await base64Hash(REFERENCE_STYLE)}'`;
      context.header('content-security-policy', `default-src 'none'; style-src ${style}; frame-ancestors 'none'`);
      return context.html(page);
    });
}

async function base64Hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
