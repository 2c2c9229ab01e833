import type { MappingProblem } from '#domain/disclosure/unit-mapping';
import type { UnitLinks } from '#domain/mapping/unit-links';
import { localized } from '../../lib/i18n';
import { mappingWords as words } from '../../lib/words';
import type { MappedDivision } from './mapping-source';

/** Which unit, how many people, and what to do. */
export function problemSentence(problem: MappingProblem, division: MappedDivision, links: UnitLinks): string {
  const { code, wave, classes, people = 0 } = problem;
  const named = classes.map((id) => nameIn(division[wave], id)).join(words().listComma);
  const place = words().waves[wave];
  if (code !== 'mapping.isolates') return words().problems[code](place, named);
  const linked = new Set(links.flatMap((link) => (wave === 'earlier' ? link.from : link.to)));
  const remedy = classes.some((id) => linked.has(id)) ? 'unlink' : 'leave';
  return (
    words().problems[code]({ place, named, people, minimum: division.minimumGroupSize }) + words().remedies[remedy]
  );
}

/** Rows that a problem is about, by wave and unit. */
export function isAbout(problems: readonly MappingProblem[], wave: MappingProblem['wave'], unitId: string): boolean {
  return problems.some((problem) => problem.wave === wave && problem.classes.includes(unitId));
}

function nameIn(units: MappedDivision['later'], id: string): string {
  const unit = units.find((one) => one.id === id);
  return unit === undefined ? id : localized(unit.name);
}
