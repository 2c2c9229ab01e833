import type { Principal } from '#domain/access/role';
import { checkLinks, type LinkedWaves } from '#domain/mapping/check-links';
import {
  divisionName,
  divisionsOf,
  type DividedWave,
  earlierDivision,
  type MappedUnit,
  unitsIn,
} from '#domain/mapping/mapped-units';
import { proposeLinks } from '#domain/mapping/propose-links';
import type { UnitLinks } from '#domain/mapping/unit-links';
import type { MappingProblem } from '#domain/disclosure/unit-mapping';
import type { Problem } from '#domain/problem';
import type { LocalizedText } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { Wave } from '#domain/survey/model';
import { protectedSize } from '#domain/tabulation/class-sizes';
import { listMappings, type StoredMapping } from '../../../db/stores/unit-mapping-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { dividedWave } from './divided-wave';
import { earlierWave } from './earlier-wave';

/** What the page of a mapping is made of. */
export interface UnitMapping {
  /** Null for the first wave; then there is nothing to map. */
  readonly earlierWave: Pick<Wave, 'id' | 'number' | 'title'> | null;
  /** What both waves have: rated units, or tables of the plan. */
  readonly divisions: readonly MappedDivision[];
}

export interface MappedDivision {
  readonly division: string;
  /** Of a table. */
  readonly title: LocalizedText | null;
  readonly earlier: readonly MappedUnit[];
  readonly later: readonly MappedUnit[];
  /** As stored last, or else as proposed. */
  readonly links: UnitLinks;
  /** What a change has to name; 0 where nothing was ever stored. */
  readonly revision: number;
  /** Null for a proposal. */
  readonly storedAt: number | null;
  readonly minimumGroupSize: number;
  /** What is wrong with the links, if it is a proposal. */
  readonly problems: readonly MappingProblem[];
}

export async function readUnitMapping(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<UnitMapping, Problem>> {
  const pair = await readPair(dependencies, wave, principal);
  if (!pair.ok) return pair;
  if (pair.value === null) return ok({ earlierWave: null, divisions: [] });
  const { earlier, divisions } = pair.value;
  const { id, number, title } = earlier;
  return ok({ earlierWave: { id, number, title }, divisions: divisions.map(describe) });
}

/** One division of both waves with what bears on its mapping. */
export interface DivisionPair {
  readonly division: string;
  readonly earlierDivision: string;
  readonly title: LocalizedText | null;
  readonly waves: LinkedWaves;
  readonly stored: StoredMapping | undefined;
  /** Over all earlier waves to which this one was ever mapped. */
  readonly revision: number;
}

export interface WavePair {
  readonly earlier: StoredWave;
  readonly divisions: readonly DivisionPair[];
}

/** Null where no earlier wave was counted. */
export async function readPair(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<WavePair | null, Problem>> {
  const { database } = dependencies;
  const later = await dividedWave(dependencies, wave);
  if (later === null) return fail({ code: 'results.not-counted' });
  const before = await earlierWave(dependencies, wave, principal);
  const earlier = before && (await dividedWave(dependencies, before));
  if (before === null || earlier === null) return ok(null);
  const waves = { later: { id: wave.id, divided: later }, earlier: { id: before.id, divided: earlier } };
  return ok({ earlier: before, divisions: pairsOf(waves, await listMappings(database, wave.id)) });
}

interface Two<Value> {
  readonly later: Value;
  readonly earlier: Value;
}

function pairsOf(
  { later, earlier }: Two<{ readonly id: string; readonly divided: DividedWave }>,
  stored: readonly StoredMapping[],
): readonly DivisionPair[] {
  return divisionsOf(later.divided).flatMap((division): readonly DivisionPair[] => {
    const before = earlierDivision(division, earlier.divided);
    if (before === undefined) return [];
    const name = divisionName(division);
    const own = stored.filter((one) => one.division === name);
    return [
      {
        division: name,
        earlierDivision: divisionName(before),
        title: division.kind === 'table' ? division.table.title : null,
        waves: {
          later: unitsIn(division, later.divided),
          earlier: unitsIn(before, earlier.divided),
          minimumGroupSize: Math.max(
            protectedSize(later.divided.tabulation),
            protectedSize(earlier.divided.tabulation),
          ),
        },
        stored: own.findLast(({ earlierWaveId }) => earlierWaveId === earlier.id),
        revision: own.at(-1)?.revision ?? 0,
      },
    ];
  });
}

function describe({ division, title, waves, stored, revision }: DivisionPair): MappedDivision {
  const links = stored?.links ?? proposeLinks(waves);
  return {
    division,
    title,
    earlier: waves.earlier.units,
    later: waves.later.units,
    links,
    revision,
    storedAt: stored?.storedAt ?? null,
    minimumGroupSize: waves.minimumGroupSize,
    problems: stored === undefined ? checkLinks(links, waves) : [],
  };
}
