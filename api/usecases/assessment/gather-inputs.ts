import type { Principal } from '#domain/access/role';
import type { Assessment, SourceChoice, WaveChoice } from '#domain/assessment/records';
import { assessedUnits } from '#domain/assessment/run/assessed-units';
import type { AssessedUnit, InputColumn, RunInputs, UnitValue } from '#domain/assessment/run/inputs';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { measuredOf } from '#domain/assessment/scheme/walk';
import type { Figure } from '#domain/figures/figure';
import { figuresOf, filterFigures } from '#domain/figures/figure-list';
import { listAssessmentImports, listEntries } from '../../../db/stores/assessment-data-store';
import { listUnits } from '../../../db/stores/unit-store';
import { findWave, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { readFigures, type ReadWave } from '../results/read-figures';

export interface GatheredInputs {
  readonly inputs: RunInputs;
  /** Indicators without data, each with what its choice lacks. */
  readonly missing: readonly MissingSource[];
}

export interface MissingSource {
  readonly indicatorId: string;
  readonly reason: 'not-chosen' | 'import-withdrawn' | 'wave-not-counted' | 'no-figures';
}

/** Everything that a run would be made of now: released figures, files that are not withdrawn, the ledger as it stands. */
export async function gatherInputs(
  dependencies: Dependencies,
  request: { readonly assessment: Assessment; readonly scheme: AssessmentScheme; readonly principal: Principal },
): Promise<GatheredInputs> {
  const { assessment, scheme, principal } = request;
  const { database } = dependencies;
  const [units, imports, entries] = await Promise.all([
    listUnits(database),
    listAssessmentImports(database, assessment.id),
    listEntries(database, assessment.id),
  ]);
  const assessed = assessedUnits(units, assessment.settings);
  const waves = new Map<string, Released | null>();
  const columns: InputColumn[] = [];
  const missing: MissingSource[] = [];
  for (const { id, source } of measuredOf(scheme)) {
    if (source.kind === 'ledger') continue;
    const choice = assessment.settings.sources[id];
    const column = choice === undefined ? 'not-chosen' : await columnOf({ id, choice });
    if (typeof column === 'string') missing.push({ indicatorId: id, reason: column });
    else columns.push(column);
  }
  const ledger = entries.map(({ recordedBy: _by, recordedAt: _at, reversal: _reversal, ...entry }) => entry);
  return { inputs: { units: assessed, columns, ledger }, missing };

  async function columnOf(item: {
    readonly id: string;
    readonly choice: SourceChoice;
  }): Promise<InputColumn | MissingSource['reason']> {
    const { id: indicatorId, choice } = item;
    if (choice.kind === 'import') {
      const file = imports.find(({ id }) => id === choice.importId);
      if (file === undefined || file.withdrawnAt !== null) return 'import-withdrawn';
      const { id: importId, sourceName, sourceHash, reportName, reportHash, values } = file;
      const report = reportHash === null ? {} : { report: { name: reportName ?? '', hash: reportHash } };
      return { indicatorId, origin: { kind: 'import', importId, sourceName, sourceHash, ...report }, values };
    }
    const read = waves.get(choice.waveId) ?? (await readReleased(dependencies, choice.waveId, principal));
    waves.set(choice.waveId, read);
    if (read === null) return 'wave-not-counted';
    return waveColumn({ indicatorId, choice, read, units: assessed }) ?? 'no-figures';
  }
}

interface Released extends ReadWave {
  readonly wave: StoredWave;
}

async function readReleased(
  dependencies: Dependencies,
  waveId: string,
  principal: Principal,
): Promise<Released | null> {
  const wave = await findWave(dependencies.database, waveId);
  if (wave === null) return null;
  const read = await readFigures(dependencies, wave, principal);
  return read.ok ? { ...read.value, wave } : null;
}

/** What a counted wave says of one unit; null where it has no such figures, or is not counted. */
export async function releasedValue(
  dependencies: Dependencies,
  request: { readonly choice: WaveChoice; readonly unitCode: string; readonly principal: Principal },
): Promise<UnitValue | null> {
  const { choice, unitCode, principal } = request;
  const read = await readReleased(dependencies, choice.waveId, principal);
  if (read === null) return null;
  const units = [{ code: unitCode, categoryId: null, ranked: true }];
  return waveColumn({ indicatorId: '', choice, read, units })?.values[0] ?? null;
}

function waveColumn(context: {
  readonly indicatorId: string;
  readonly choice: WaveChoice;
  readonly read: Released;
  readonly units: readonly AssessedUnit[];
}): InputColumn | null {
  const { indicatorId, choice, read, units } = context;
  const { waveId, question, item, group, measure } = choice;
  const found = filterFigures(figuresOf(read.published), { measure, question }).filter(
    ({ subject }) =>
      subject.item === item && (subject.target === undefined ? subject.group !== undefined : subject.group === group),
  );
  if (found.length === 0) return null;
  const byUnit = new Map(found.map((figure) => [figure.subject.target ?? figure.subject.group, figure]));
  const degrees = measure === 'score' ? degreesOf(read, question) : new Map<string, number>();
  const { title, closedAt = null } = read.wave;
  const asked = { question, ...(item !== undefined && { item }), ...(group !== undefined && { group }), measure };
  return {
    indicatorId,
    origin: { kind: 'wave', waveId, wave: { title, closedAt }, ...asked, hash: read.hash },
    values: units.map(({ code }) => valueOf(code, byUnit.get(code), degrees.get(code) ?? null)),
  };
}

/** Of the scores of a review. */
function degreesOf({ published }: ReadWave, question: string): ReadonlyMap<string, number> {
  const targets = published.tabulation.reviews.find((review) => review.question === question)?.targets ?? [];
  return new Map(
    targets.flatMap((target) =>
      target.status === 'ranked' && target.score.degreesOfFreedom !== undefined
        ? [[target.targetId, target.score.degreesOfFreedom]]
        : [],
    ),
  );
}

function valueOf(unitCode: string, figure: Figure | undefined, degrees: number | null): UnitValue {
  const nothing = { unitCode, value: null, standardError: 0, degreesOfFreedom: null, n: null };
  if (figure === undefined) return { ...nothing, reason: 'not-in-wave' };
  if (figure.value === null) return { ...nothing, reason: 'not-released', figureId: figure.id };
  const { id: figureId, value, standardError, n } = figure;
  return { unitCode, value, standardError: standardError ?? 0, degreesOfFreedom: degrees, n, figureId };
}
