import { originOf } from '#domain/mapping/unit-links';
import { localized } from '../lib/i18n';
import { resultWords as words } from '../lib/words';
import type { Review } from './review';
import type { WaveResults } from './wave-results';

/** What a change is measured against, where that is not the unit of the same code: other units, or nothing. */
export function originText({ previous }: WaveResults, review: Review, unit: string): string | undefined {
  const links = previous?.links;
  if (links === undefined) return undefined;
  const { from, isPart } = originOf(links, unit);
  const texts = words().ranking.origin;
  if (from.length === 0) return texts.none;
  if (from.length === 1 && from[0] === unit && !isPart) return undefined;
  const names = from.map((id) => earlierName(review, id)).join(words().listComma);
  if (isPart) return texts.part(names);
  return from.length > 1 ? texts.merged(names) : texts.renamed(names);
}

function earlierName({ earlier }: Review, id: string): string {
  const target = earlier.find((one) => one.id === id);
  return target === undefined ? id : localized(target.shortName ?? target.name);
}
