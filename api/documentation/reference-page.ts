import { html, raw } from 'hono/html';
import { PROBLEM_CODES } from '#domain/problem';
import { statusOf } from '../http/problem';
import { type ApiDescription, type ApiOperation, type DescribedOperation, operationsOf } from './openapi';
import { PROBLEM_MEANINGS } from './problem-meanings';
import { schemaText } from './schema-text';

/** The reference as one page without a script or anything from elsewhere; every problem type links into it. */
export function referencePage(description: ApiDescription) {
  const operations = operationsOf(description);
  const tags = [...new Set(operations.map(tagOf))];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Pingyi 评议 API</title>
        ${raw(`<style>${REFERENCE_STYLE}</style>`)}
      </head>
      <body>
        <header>${raw(MARK)} <strong>评议</strong> Pingyi</header>
        <main>
          <h1>API</h1>
          ${introduction()}
          <nav>
            ${tags.map((tag) => html`<a href="#${tag}">${tag}</a> `)} <a href="#shapes">shapes</a>
            <a href="#problems">problems</a>
          </nav>
          ${tags.map((tag) =>
            section(
              tag,
              operations.filter((operation) => tagOf(operation) === tag),
            ),
          )}
          ${shapes(description)} ${problems()}
        </main>
      </body>
    </html>`;
}

function tagOf({ operation }: DescribedOperation): string {
  return operation.tags?.[0] ?? '';
}

function introduction() {
  return html`<p>
      Bodies are JSON in camelCase, times are epoch milliseconds. Sign in for a session cookie, or send
      <code>Authorization: Bearer pyt_…</code> with a token from Settings. For programs:
      <a href="/api/openapi.json">openapi.json</a>.
    </p>
    <p>
      A refused request answers with a problem document (RFC 9457):
      <code>{ type, title, status, code, details? }</code>. Codes are stable.
    </p>`;
}

function section(tag: string, operations: readonly DescribedOperation[]) {
  return html`<section id="${tag}">
    <h2>${tag}</h2>
    ${operations.map(entry)}
  </section>`;
}

function entry({ method, path, operation }: DescribedOperation) {
  return html`<article>
    <h3><code>${method.toUpperCase()}</code> <code>${path}</code></h3>
    <p>${operation.summary} <span class="caller">${operation.description}</span></p>
    ${[...parametersOf(operation), ...bodyOf(operation), ...answerOf(operation)].map(
      ([name, type]) => html`<p class="value"><code>${name}</code> <code>${type}</code></p>`,
    )}
  </article>`;
}

/** Path parameters are in the path already. */
function parametersOf({ parameters = [] }: ApiOperation): readonly (readonly [string, string])[] {
  return parameters.flatMap((parameter) => {
    const isQuery = 'name' in parameter && parameter.in === 'query';
    return isQuery ? [[`?${parameter.name}`, schemaText(parameter.schema)] as const] : [];
  });
}

function bodyOf({ requestBody }: ApiOperation): readonly (readonly [string, string])[] {
  const content = requestBody && 'content' in requestBody ? requestBody.content : {};
  return Object.values(content).map(({ schema }) => ['body', schemaText(schema)] as const);
}

function answerOf({ responses }: ApiOperation): readonly (readonly [string, string])[] {
  return Object.values(responses).flatMap((response) => {
    const content = 'content' in response ? response.content : undefined;
    const schema = content?.['application/json']?.schema;
    return schema ? [['answer', schemaText(schema)] as const] : [];
  });
}

/** What several answers hold, by the name that stands for it in them. */
function shapes({ components }: ApiDescription) {
  const named = Object.entries(components?.schemas ?? {}).filter(([name]) => name !== 'Problem');
  return html`<section id="shapes">
    <h2>Shapes</h2>
    ${named.map(([name, schema]) => html`<p class="value"><code>${name}</code> <code>${schemaText(schema)}</code></p>`)}
  </section>`;
}

function problems() {
  return html`<section id="problems">
    <h2>Problems</h2>
    <table>
      <thead>
        <tr>
          <th>Code</th>
          <th>Status</th>
          <th>Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${PROBLEM_CODES.map(
          (code) =>
            html`<tr id="${code}">
              <td><code>${code}</code></td>
              <td>${statusOf(code)}</td>
              <td>${PROBLEM_MEANINGS[code]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

const MARK = `<svg width="28" height="12" viewBox="0 0 28 12" fill="none" stroke="#1456b8" stroke-width="1.5"
  aria-hidden="true"><path d="M2 6h24M2 2v8M26 2v8"/><circle cx="14" cy="6" r="4" fill="#1456b8" stroke="none"/></svg>`;

/** Exported for the Content-Security-Policy, which names it by its hash. */
export const REFERENCE_STYLE = `
  body { margin: 0; color: #1b1f24; background: #fff; tab-size: 2;
    font: 14px/1.5 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; }
  header { padding: 12px 24px; border-bottom: 1px solid #d5dae1; color: #5b6470; }
  header strong { color: #1b1f24; font-weight: 600; }
  main { max-width: 860px; margin: 0 auto; padding: 24px; }
  h1 { font-size: 28px; font-weight: 600; margin: 0 0 12px; }
  h2 { font-size: 20px; font-weight: 600; margin: 48px 0 12px; }
  h3 { font-size: 14px; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
  code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 13px; }
  a { color: #1456b8; }
  a:focus-visible { outline: 2px solid #f2a900; outline-offset: 2px; }
  nav a { margin-right: 12px; white-space: nowrap; }
  article { border-top: 1px solid #d5dae1; padding: 12px 0; }
  article p { margin: 4px 0 0; }
  .caller { color: #5b6470; white-space: nowrap; }
  .value code + code { color: #5b6470; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-top: 1px solid #d5dae1; }
  th { color: #5b6470; font-weight: 400; }
  tr:target { background: #e8f0fc; }
`;
