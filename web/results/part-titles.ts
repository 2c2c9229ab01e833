import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import type { PartLevel } from '#domain/tabulation/findings/part-findings';
import { formatDecimal, formatSigned } from '../lib/format';
import { resultWords as words } from '../lib/words';
import {
  comparedLevels,
  comparedMoves,
  extremesOf,
  levelsOf,
  movementOf,
  movesOf,
  singledOut,
  type Breakdown,
  type Move,
} from './comparisons';
import { partLabel } from './labels';
import type { Review } from './review';

/** What moved most, named only where the movement is more than chance and its printed figure is the largest. */
export function changeTitle(review: Review, breakdown: Breakdown): string {
  const moves = movesOf(review.findings, breakdown);
  const { rise, fall } = movementOf(moves);
  const texts = words().overview.parts;
  const name = ({ id }: Move) => texts.name[breakdown](partLabel(review, breakdown, id));
  const compared = comparedMoves(review.findings, breakdown);
  const first = singledOut(rise, moves, compared);
  const last = singledOut(fall, moves, compared);
  if ((rise !== null && first === null) || (fall !== null && last === null)) return countedTitle(moves, breakdown);
  if (first !== null && last !== null) {
    return asSentence(
      texts.both({
        rise: name(first),
        risen: formatDecimal(first.change.difference.value),
        fall: name(last),
        fallen: formatDecimal(-last.change.difference.value),
      }),
    );
  }
  if (first !== null) return asSentence(texts.rise(name(first), formatSigned(first.change.difference.value)));
  if (last !== null) return asSentence(texts.fall(name(last), formatSigned(last.change.difference.value)));
  return texts.none[breakdown];
}

/** How many moved by more than chance, where none of them stands out. */
function countedTitle(moves: readonly Move[], breakdown: Breakdown): string {
  const texts = words().overview.parts;
  const counted = (verdict: ChangeVerdict) => moves.filter(({ change }) => change.verdict === verdict).length;
  const risen = counted('risen');
  const fallen = counted('fallen');
  return [
    ...(risen === 0 ? [] : [texts.rose[breakdown](moves.length, risen)]),
    ...(fallen === 0 ? [] : [texts.fell[breakdown](moves.length, fallen)]),
  ].join(words().clauseComma);
}

/** Best and worst part, each named only where it stands clear of all the others. */
export function levelTitle(review: Review, breakdown: Breakdown): string {
  const texts = words().overview.parts;
  const compared = comparedLevels(review.findings, breakdown);
  if (compared === null) return texts.notCompared;
  const { best, worst } = extremesOf(levelsOf(review.findings, breakdown), compared);
  const nameOf = ({ id }: PartLevel) => texts.name[breakdown](partLabel(review, breakdown, id));
  const clauses = [
    ...(best === null ? [] : [texts.highest(nameOf(best), formatDecimal(best.estimate.value))]),
    ...(worst === null ? [] : [texts.lowest(nameOf(worst), formatDecimal(worst.estimate.value))]),
  ];
  return clauses.length === 0 ? texts.alike[breakdown] : asSentence(clauses.join(words().clauseComma));
}

/** In English a label from the middle of a sentence may come to stand first. */
function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
