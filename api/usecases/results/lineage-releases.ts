import type { OwnedSides, OwnedUnit } from '#domain/mapping/earlier-units';
import { type LineageStep, nextStep, type WaveDivision } from '#domain/mapping/lineage';
import { type Division, type DividedWave, divisionName, divisionsOf, unitsIn } from '#domain/mapping/mapped-units';
import { codesByName, unitOf } from '#domain/units/named-unit';
import { listUnits, type StoredUnit } from '../../../db/stores/unit-store';
import type { Dependencies } from '../../dependencies';
import { dividedWave } from './divided-wave';
import type { SurveyLineage } from './read-lineage';

/** The waves of a lineage with their releases, read when they are asked for, and once. */
export interface LineageReleases {
  readonly register: () => Promise<readonly StoredUnit[]>;
  readonly releaseOf: (waveId: string) => Promise<DividedWave | null>;
  readonly divisionAt: (at: WaveDivision) => Promise<Division | undefined>;
  readonly sidesOf: (step: LineageStep) => Promise<OwnedSides>;
}

export function lineageReleases(dependencies: Dependencies, lineage: SurveyLineage): LineageReleases {
  let units: Promise<readonly StoredUnit[]> | undefined;
  const releases = new Map<string, Promise<DividedWave | null>>();
  return { register, releaseOf, divisionAt, sidesOf };

  function register() {
    units ??= listUnits(dependencies.database);
    return units;
  }

  function releaseOf(waveId: string): Promise<DividedWave | null> {
    const wave = lineage.waves.find(({ id }) => id === waveId);
    if (wave === undefined) return Promise.resolve(null);
    const known = releases.get(waveId) ?? dividedWave(dependencies, wave);
    releases.set(waveId, known);
    return known;
  }

  async function divisionAt({ waveId, division }: WaveDivision): Promise<Division | undefined> {
    const release = await releaseOf(waveId);
    return release === null ? undefined : divisionsOf(release).find((one) => divisionName(one) === division);
  }

  async function sidesOf({ earlier, later }: LineageStep): Promise<OwnedSides> {
    return { earlier: await ownedUnits(earlier), later: await ownedUnits(later), after: await unitsAfter(later) };
  }

  async function unitsAfter(at: WaveDivision): Promise<readonly (readonly OwnedUnit[])[]> {
    const step = nextStep(lineage, at);
    return step === null ? [] : [await ownedUnits(step.later), ...(await unitsAfter(step.later))];
  }

  async function ownedUnits(at: WaveDivision): Promise<readonly OwnedUnit[]> {
    const [release, division] = [await releaseOf(at.waveId), await divisionAt(at)];
    if (release === null || division === undefined) return [];
    const { units: found } = unitsIn(division, release);
    if (division.kind === 'targets') return found.map((unit) => ({ ...unit, code: unit.id }));
    const codes = codesByName(await register());
    return found.map((unit) => ({ ...unit, code: unitOf({ key: unit.id, label: unit.name }, codes) }));
  }
}
