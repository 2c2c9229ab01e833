import type { MappingProblem } from '#domain/disclosure/unit-mapping';
import type { UnitLinks } from '#domain/mapping/unit-links';
import { localized } from '../../lib/i18n';
import { mappingWords as words } from '../../lib/words';
import { divisionWords } from './division-words';
import type { MappedDivision } from './mapping-source';

/** Which unit, how many people, and whose link to take away, as links are changed at the units of the later wave. */
export function problemSentence(problem: MappingProblem, division: MappedDivision, links: UnitLinks): string {
  const { code, wave, classes, people = 0 } = problem;
  const named = classes.map((id) => nameIn(division[wave], id)).join(words().listComma);
  const place = words().waves[wave];
  if (code === 'mapping.side-empty') return divisionWords(division).sideEmpty(place);
  if (code !== 'mapping.isolates') return words().problems[code](place, named);
  const minimum = division.minimumGroupSize;
  return words().problems[code]({ place, named, people, minimum }) + remedyOf(problem, division, links);
}

function remedyOf({ wave, classes }: MappingProblem, division: MappedDivision, links: UnitLinks): string {
  const own = (link: UnitLinks[number]) => (wave === 'earlier' ? link.from : link.to);
  const withOwn = (ids: readonly string[]) => links.filter((link) => own(link).some((id) => ids.includes(id)));
  const namesOf = (linked: UnitLinks) =>
    linked.flatMap(({ to }) => to.map((id) => nameIn(division.later, id))).join(words().listComma);
  const linked = namesOf(withOwn(classes));
  if (linked !== '') return words().unlink(linked);
  const hidden = division[wave].filter(({ shown }) => !shown).map(({ id }) => id);
  return divisionWords(division).leave(namesOf(withOwn(hidden)));
}

/** Rows that a problem is about, by wave and unit. */
export function isAbout(problems: readonly MappingProblem[], wave: MappingProblem['wave'], unitId: string): boolean {
  return problems.some((problem) => problem.wave === wave && problem.classes.includes(unitId));
}

function nameIn(units: MappedDivision['later'], id: string): string {
  const unit = units.find((one) => one.id === id);
  return unit === undefined ? id : localized(unit.name);
}
