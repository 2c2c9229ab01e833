import type { Target } from '#domain/questionnaire/model';

/** A found target with the stretch of its name that matched; an empty stretch where the short name did. */
export interface Hit {
  readonly target: Target;
  readonly from: number;
  readonly to: number;
}

/**
 * Looks a word up in name, short name and pinyin initials. The initials were made letter by letter
 * from the name when the questionnaire was published, so a hit in them marks the same stretch of the name.
 */
export function searchTargets(
  targets: readonly Target[],
  word: string,
  nameOf: (target: Target) => string,
): readonly Hit[] {
  const wanted = word.trim().toLowerCase();
  if (!wanted) return [];
  const hits = targets.map((target) => hit(target, nameOf(target), wanted));
  return hits.filter((found) => found !== null).sort((a, b) => rank(a) - rank(b));
}

function hit(target: Target, name: string, wanted: string): Hit | null {
  const inName = name.toLowerCase().indexOf(wanted);
  if (inName >= 0) return { target, from: inName, to: inName + wanted.length };
  const inInitials = target.initials.replace(/\s/g, '').indexOf(wanted);
  if (inInitials >= 0 && inInitials + wanted.length <= name.length && name === target.name.zh) {
    return { target, from: inInitials, to: inInitials + wanted.length };
  }
  const { zh = '', en = '' } = target.shortName ?? {};
  const otherTexts = [target.name.zh, target.name.en ?? '', zh, en].join('\n').toLowerCase();
  return inInitials >= 0 || otherTexts.includes(wanted) ? { target, from: 0, to: 0 } : null;
}

/** Marked hits first, otherwise the order of the list. */
function rank({ to }: Hit): number {
  return to > 0 ? 0 : 1;
}
