import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { WaveState } from '#domain/survey/model';
import { type Nonresponse, takesNonresponse } from '#domain/survey/nonresponse';
import { auditEntry } from '../../../db/stores/audit-store';
import { putNonresponse, waveIsIn } from '../../../db/stores/nonresponse-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** Notes what became of people who gave no ballot, unless the count has begun in between. */
export async function sayNonresponse(
  { database, clock }: Dependencies,
  wave: StoredWave,
  said: { readonly nonresponse: Nonresponse; readonly actor: string },
): Promise<Result<null, Problem>> {
  const { nonresponse, actor } = said;
  if (!takesNonresponse(wave)) return fail(refusal(wave));
  const condition = waveIsIn(wave.id, statesLike(wave.state));
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    auditEntry(database, {
      at: clock(),
      actor,
      act: 'wave.nonresponse-said',
      subject: `wave:${wave.id}`,
      details: { ...nonresponse },
      when: condition,
    }),
    putNonresponse(database, { waveId: wave.id, nonresponse, condition }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'wave.changed-meanwhile' });
}

function refusal({ state }: StoredWave): Problem {
  return { code: state === 'draft' ? 'wave.not-open' : 'results.frozen' };
}

/** A wave that is closed or published in between still takes it; one whose count has begun does not. */
function statesLike(state: WaveState): readonly WaveState[] {
  return state === 'open' || state === 'closed' ? ['open', 'closed'] : ['counted', 'published'];
}
