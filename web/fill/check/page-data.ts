import type { CheckPayload } from '#domain/survey/checked-wave';

/** The server puts it into the page as JSON; see api/http/fill-page. */
export const wave = JSON.parse(document.getElementById('wave')?.textContent || '') as CheckPayload;
