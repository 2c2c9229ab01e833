import type { Principal } from '#domain/access/role';
import { earlierCodes } from '#domain/mapping/earlier-units';
import { nextStep } from '#domain/mapping/lineage';
import type { Tabulation } from '#domain/tabulation/model';
import { restrictTables } from '#domain/tabulation/readers/restrict-tables';
import { restrictToUnits } from '#domain/tabulation/readers/restrict-to-units';
import { othersItems, type UnitsAsked } from '#domain/tabulation/readers/unit-options';
import type { Dependencies } from '../../dependencies';
import { earlierOptions } from './earlier-options';
import { type LineageReleases, lineageReleases } from './lineage-releases';
import type { SurveyLineage } from './read-lineage';

/** What of a wave belongs to a reader of some units. */
export interface ReaderScope extends UnitsAsked {
  /** By the codes that they had in the wave. */
  readonly units: readonly string[];
}

/**
 * Which units of each wave belong to a reader, the same whatever page asks. His account names units as the latest counted
 * wave has them; from there back it goes by the mappings, into each wave from one later wave alone. So the answer for a
 * wave changes only when a mapping is changed or a later wave is counted.
 */
export interface ReaderScopes {
  /** Null for a reader of all units. */
  readonly unitsIn: (waveId: string) => Promise<readonly string[] | null>;
  readonly scopeIn: (waveId: string) => Promise<ReaderScope | null>;
}

const SEES_ALL: ReaderScopes = { unitsIn: () => Promise.resolve(null), scopeIn: () => Promise.resolve(null) };

/** For one request: each wave is read once. */
export function readerScopes(
  dependencies: Dependencies,
  lineage: SurveyLineage,
  { unitScope }: Pick<Principal, 'unitScope'>,
): ReaderScopes {
  if (unitScope === null) return SEES_ALL;
  const releases = lineageReleases(dependencies, lineage);
  const scopes = new Map<string, Promise<ReaderScope>>();
  return { unitsIn, scopeIn };

  async function unitsIn(waveId: string): Promise<readonly string[]> {
    return codesIn(waveId, { lineage, releases, account: unitScope ?? [] });
  }

  function scopeIn(waveId: string): Promise<ReaderScope> {
    const known = scopes.get(waveId) ?? readScope(waveId);
    scopes.set(waveId, known);
    return known;
  }

  async function readScope(waveId: string): Promise<ReaderScope> {
    const units = await unitsIn(waveId);
    const codes = { now: unitScope ?? [], inWave: units };
    const optionsIn = async (laterId: string) => (await scopeIn(laterId)).options;
    const release = await releases.releaseOf(waveId);
    const items = release === null ? new Map() : othersItems(release.questionnaire, await releases.register(), codes);
    return {
      units,
      options: await earlierOptions(waveId, { lineage, releases, codes, optionsIn }),
      othersItems: items,
    };
  }
}

async function codesIn(
  waveId: string,
  context: {
    readonly lineage: SurveyLineage;
    readonly releases: LineageReleases;
    readonly account: readonly string[];
  },
): Promise<readonly string[]> {
  const { lineage, releases, account } = context;
  const step = nextStep(lineage, { waveId, division: 'targets' });
  if (step === null) return account;
  const codes = await codesIn(step.later.waveId, context);
  const isLast = nextStep(lineage, step.later) === null;
  return step.links === null && isLast ? codes : earlierCodes(codes, step.links, await releases.sidesOf(step));
}

/** What a reader sees of a release: of its rated units, and of its planned tables. */
export function restrictTabulation(tabulation: Tabulation, scope: ReaderScope | null): Tabulation {
  return scope === null ? tabulation : restrictTables(restrictToUnits(tabulation, scope.units), scope);
}
