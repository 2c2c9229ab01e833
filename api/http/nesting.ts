import type { HonoRequest } from 'hono';
import { refuse } from './problem';

/** Of objects and arrays within each other in a body: trees of indicators and conditions are the only ones without end. */
export const MAXIMUM_NESTING = 200;
/** The way into what is nested too deep repeats itself. */
const TOLD_OF_PATH = 8;

/** Before a schema that contains itself follows a body as deep as it goes: the stack ends first. */
export async function refuseDeepBody(request: HonoRequest): Promise<void> {
  const text = await request.text();
  if (!hasManyBrackets(text)) return;
  const at = nestedTooDeepAt(parsed(text));
  if (at !== null) refuse('request.nested-too-deep', { at, most: MAXIMUM_NESTING });
}

/** Most bodies, the long ones of files as well, have too few to be parsed for this. */
function hasManyBrackets(text: string): boolean {
  let found = 0;
  for (const bracket of ['{', '[']) {
    for (let place = text.indexOf(bracket); place !== -1; place = text.indexOf(bracket, place + 1)) {
      found += 1;
      if (found > MAXIMUM_NESTING) return true;
    }
  }
  return false;
}

/** What is no JSON is refused where it is read. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The beginning of the path to what is nested deeper than that; null where nothing is. Goes no deeper itself. */
export function nestedTooDeepAt(value: unknown): string | null {
  const path = pathBeyond(value, MAXIMUM_NESTING);
  return path === null ? null : path.slice(0, TOLD_OF_PATH).join('.');
}

function pathBeyond(value: unknown, levels: number): readonly string[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (levels === 0) return [];
  for (const [key, part] of Object.entries(value)) {
    const rest = pathBeyond(part, levels - 1);
    if (rest !== null) return [key, ...rest];
  }
  return null;
}
