import { useParams, useSearchParams } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { localized } from '../../lib/i18n';
import { createSafeLeaving } from '../../lib/safe-leaving';
import { useUndoKeys } from '../../lib/undo-keys';
import { mappingWords as words, resultWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loading';
import { Page } from '../../ui/page';
import { Segmented } from '../../ui/segmented';
import { Title } from '../../ui/title';
import { UndoButtons } from '../../ui/undo-buttons';
import { WaveSteps } from '../../ui/wave-steps';
import { loadResults } from '../results-source';
import { divisionWords } from './division-words';
import { MappingEditor } from './mapping-editor';
import { createMappingSession, type MappingSession } from './mapping-session';
import { loadMapping, type UnitMapping } from './mapping-source';
import './units-mapping.css';

/** Which units of this wave were which of the one before: what every comparison with it goes by. */
export function UnitsMappingPage() {
  const params = useParams();
  const [read] = createResource(() => params['waveId'], readPage);
  return (
    <Loaded resource={read} lines={8}>
      {(page) => <Mapping {...page()} />}
    </Loaded>
  );
}

async function readPage(waveId: string) {
  const [answer, mapping] = await Promise.all([loadResults(waveId), loadMapping(waveId)]);
  const title = answer.available ? localized(answer.results.wave.title) : '';
  const collects = answer.available ? answer.results.wave.settings.collection?.kind : undefined;
  return { waveId, title, collects, mapping };
}

type MappingProps = Awaited<ReturnType<typeof readPage>>;

function Mapping(props: MappingProps) {
  const [search, setSearch] = useSearchParams();
  const sessions = sessionsOf(props.waveId, props.mapping);
  const session = () => sessions.find(({ division }) => division.division === search['division']) ?? sessions[0];
  useUndoKeys({ undo: () => session()?.undo(), redo: () => session()?.redo() });
  createSafeLeaving(
    { flush: () => Promise.resolve(), pending: () => sessions.some(({ isChanged }) => isChanged()) },
    () => window.confirm(words().leave),
  );
  return (
    <Page
      trail={[
        { label: resultWords().surveys, href: '/' },
        { label: props.title, href: `/waves/${encodeURIComponent(props.waveId)}/results` },
        { label: words().title },
      ]}
      action={<Show when={session()}>{(present) => <Actions session={present()} />}</Show>}
      tabs={<WaveSteps waveId={props.waveId} current="results" collects={props.collects} />}
    >
      <Title small subtitle={subtitleOf(props.mapping, session())}>
        {titleOf(session())}
      </Title>
      <Show when={sessions.length > 1}>
        <Segmented
          label={words().division}
          labelShown
          options={sessions.map(({ division }) => ({ value: division.division, label: divisionTitle(division) }))}
          value={session()?.division.division ?? ''}
          onChange={(division) => setSearch({ division })}
        />
      </Show>
      <Show when={session()} keyed>
        {(present) => <MappingEditor session={present} />}
      </Show>
    </Page>
  );
}

function sessionsOf(waveId: string, { earlierWave, divisions }: UnitMapping): readonly MappingSession[] {
  if (earlierWave === null) return [];
  return divisions.map((division) => createMappingSession(division, { waveId, earlierWaveId: earlierWave.id }));
}

function Actions(props: { readonly session: MappingSession }) {
  const canSave = () => props.session.isChanged() || props.session.storedAt() === null;
  return (
    <>
      <UndoButtons
        canUndo={props.session.canUndo()}
        canRedo={props.session.canRedo()}
        onUndo={() => props.session.undo()}
        onRedo={() => props.session.redo()}
      />
      <Button
        kind="primary"
        disabled={!canSave()}
        busy={props.session.busy()}
        onClick={() => void props.session.save()}
      >
        {words().save}
      </Button>
    </>
  );
}

function divisionTitle({ title }: MappingSession['division']): string {
  return title === null ? words().ratedUnits : localized(title);
}

function titleOf(session: MappingSession | undefined): string {
  if (session === undefined) return words().nothing;
  const rows = session.rows();
  const count = (...kinds: readonly string[]) => rows.filter(({ kind }) => kinds.includes(kind)).length;
  return divisionWords(session.division).finding({
    same: count('same'),
    changed: count('renamed', 'merged', 'split', 'regrouped'),
    added: count('new'),
    ended: count('ended'),
    apart: count('apart'),
  });
}

function subtitleOf({ earlierWave }: UnitMapping, session: MappingSession | undefined): string | undefined {
  if (earlierWave === null) return words().first;
  return session && divisionWords(session.division).subtitle(localized(earlierWave.title));
}
