import type { Context } from 'hono';
import type { CheckedWave } from '#domain/survey/checked-wave';
import type { FillLanguage, FillWave } from '#domain/survey/fill-wave';
import type { ReadersWave } from '#domain/survey/readers-wave';
import { doorOrigins } from '../door-access';
import type { Environment } from '../environment';
import {
  contentSecurityPolicy,
  type FillNotice,
  secondFileOf,
  renderAboutPage,
  renderCheckPage,
  renderFillNotice,
  renderFillPage,
  renderReadersPage,
} from './fill-page';

/** What stands behind a link at this moment. */
export type FillPageState =
  | { readonly kind: 'open'; readonly wave: FillWave }
  | { readonly kind: 'check'; readonly wave: CheckedWave }
  | { readonly kind: 'about'; readonly wave: CheckedWave }
  | { readonly kind: 'readers'; readonly wave: ReadersWave }
  | FillNotice;

/** The page or its notice, under the strictest policy that lets it run, and kept by nobody on the way. */
export async function fillPageResponse(context: Context<Environment>, state: FillPageState): Promise<Response> {
  const template = await context.var.dependencies.fillTemplate();
  const language = languageOf(context);
  const doors = [...new Set(Object.values(doorOrigins(context.var.dependencies.config)))];
  return context.html(pageOf(state, template, language), STATUSES[state.kind], {
    'content-security-policy': contentSecurityPolicy(template, doors),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
}

/** Under a name that its content decides, so it may be kept for good. */
export async function fillCodeResponse(context: Context<Environment>, hash: string): Promise<Response> {
  const code = secondFileOf(await context.var.dependencies.fillTemplate(), hash);
  if (code === null) return context.notFound();
  return context.body(code, 200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
}

function pageOf(state: FillPageState, template: string, language: FillLanguage): string {
  if (state.kind === 'open') return renderFillPage({ template, wave: state.wave, language });
  if (state.kind === 'check') return renderCheckPage({ template, wave: state.wave, language });
  if (state.kind === 'about') return renderAboutPage({ template, wave: state.wave, language });
  if (state.kind === 'readers') return renderReadersPage({ template, wave: state.wave, language });
  return renderFillNotice({ template, notice: state, language });
}

const STATUSES = {
  open: 200,
  check: 200,
  about: 200,
  readers: 200,
  'not-open-yet': 200,
  closed: 200,
  unknown: 404,
} as const;

/** As asked for in the address, else Chinese unless the browser prefers English. */
function languageOf(context: Context<Environment>): FillLanguage {
  const asked = context.req.query('lang');
  if (asked === 'zh' || asked === 'en') return asked;
  return context.req.header('accept-language')?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
}
