import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import type { CollectedChoices } from '#domain/collected/import-model';
import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import { takesLinks } from '#domain/survey/collection';
import { createAction } from '../../../../lib/action';
import { localized } from '../../../../lib/i18n';
import { collectedWords as words } from '../../../../lib/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Page } from '../../../../ui/page';
import { loadVersion, loadWave, type WaveDetails } from '../../survey-data';
import { surveyTrail } from '../../survey-trail';
import { WavePage } from '../../wave-page';
import { readForWave, type WaveReport } from '../collected-data';
import { type NoAnswerCodes, withCodesSpelledOut } from '../values/no-answer-codes';
import { DataStart } from '../review/data-start';
import { createReading } from '../review/reading';
import { WaveImportReview } from './wave-import-review';
import '../collected.css';
import '../collected-narrow.css';

export type WaveChoices = CollectedChoices & NoAnswerCodes;

interface ImportTarget {
  readonly wave: WaveDetails;
  /** Of the published version; absent before the opening. */
  readonly questionnaire: Questionnaire | undefined;
}

/** Adds ballots that were collected elsewhere to a wave. */
export function WaveImportPage() {
  return <WavePage load={loadTarget}>{(target) => <ImportIntoWave {...target()} />}</WavePage>;
}

async function loadTarget(waveId: string): Promise<ImportTarget> {
  const wave = await loadWave(waveId);
  const { surveyId, versionHash } = wave;
  const questionnaire =
    versionHash === undefined ? undefined : (await loadVersion(surveyId, versionHash)).questionnaire;
  return { wave, questionnaire };
}

function ImportIntoWave(props: ImportTarget) {
  const open = () => (takesImports(props.wave) ? props.questionnaire : undefined);
  return (
    <Page
      trail={[
        ...surveyTrail(),
        { label: localized(props.wave.title), href: collectionHref(props.wave) },
        { label: words().waveImport.crumb },
      ]}
      status={words().waveImport.notYet}
    >
      <Show when={open()} fallback={<NotNow wave={props.wave} />}>
        {(questionnaire) => <ImportWork wave={props.wave} questionnaire={questionnaire()} />}
      </Show>
    </Page>
  );
}

function NotNow(props: { readonly wave: WaveDetails }) {
  return (
    <EmptyState
      page
      title={words().waveImport.notNow}
      action={<ButtonLink href={collectionHref(props.wave)}>{words().waveImport.toCollection}</ButtonLink>}
    >
      {words().waveImport.notNowText}
    </EmptyState>
  );
}

interface ImportWorkProps {
  readonly wave: WaveDetails;
  readonly questionnaire: Questionnaire;
}

function ImportWork(props: ImportWorkProps) {
  const navigate = useNavigate();
  const storing = createAction();
  const [again, setAgain] = createSignal(false);
  const ids = () => questionsOf(props.questionnaire).map(({ id }) => id);
  const reading = createReading<WaveChoices, WaveReport>({
    initial: {},
    read: (source, choices) => readForWave({ waveId: props.wave.id, source }, withCodesSpelledOut(choices, ids())),
  });
  const store = async () => {
    const source = reading.source();
    if (!source) return;
    const choices = withCodesSpelledOut(reading.choices(), ids());
    await storing.run(async () => {
      const act = { commit: true, skipRefused: true, again: again() } as const;
      const { summary } = await readForWave({ waveId: props.wave.id, source }, choices, act);
      navigate(collectionHref(props.wave), { state: { imported: summary.ballots } });
    });
  };
  return (
    <Show
      when={reading.report()}
      fallback={<DataStart words={{ ...words().start, ...words().waveImport.start }} reading={reading} />}
    >
      {(report) => (
        <WaveImportReview
          {...props}
          reading={reading}
          report={report()}
          storing={storing}
          again={again()}
          onAgain={setAgain}
          onStore={() => void store()}
        />
      )}
    </Show>
  );
}

/** The rule of the server: beside links until the count begins, alone while the wave is open. */
function takesImports(wave: WaveDetails): boolean {
  return wave.state === 'open' || (wave.state === 'closed' && takesLinks(wave));
}

function collectionHref({ id }: WaveDetails): string {
  return `/waves/${id}/collection`;
}
