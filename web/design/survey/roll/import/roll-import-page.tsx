import { useNavigate } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { takesStamps } from '#domain/survey/collection';
import { createAction } from '../../../../lib/action';
import { localized } from '../../../../lib/i18n';
import { problemText } from '../../../../lib/problems';
import { rollImportWords, rollWords } from '../../../../lib/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Page } from '../../../../ui/page';
import { TableStart } from '../../../../ui/table-start';
import { LARGEST_FILE } from '../../../units/import-source';
import { isPassing } from '../../collected/review/problem-texts';
import { createReading } from '../../collected/review/reading';
import type { OrganisationUnits, WaveDetails } from '../../survey-data';
import { loadUnits, loadWave } from '../../survey-data';
import { surveyTrail } from '../../survey-trail';
import { WavePage } from '../../wave-page';
import { readRoll, type RollChoices, type RollReport, storeRoll } from '../roll-data';
import { RollImportReview } from './roll-import-review';
import '../roll.css';
import './roll-import.css';

interface ImportPlace {
  readonly wave: WaveDetails;
  readonly units: OrganisationUnits['units'];
}

/** Brings a list of people in: choose or paste, look through, then all of them or nobody. */
export function RollImportPage() {
  return <WavePage load={loadPlace}>{(place) => <ImportIntoRoll {...place()} />}</WavePage>;
}

async function loadPlace(waveId: string): Promise<ImportPlace> {
  const [wave, { units }] = await Promise.all([loadWave(waveId), loadUnits()]);
  return { wave, units };
}

function ImportIntoRoll(props: ImportPlace) {
  const words = () => rollImportWords();
  const takesPeople = () => takesStamps(props.wave) && props.wave.state === 'draft';
  return (
    <Page
      trail={[
        ...surveyTrail(),
        { label: localized(props.wave.title), href: `/waves/${props.wave.id}/links` },
        { label: words().crumb },
      ]}
      status={words().notYet}
    >
      <Show when={takesPeople()} fallback={<NotNow wave={props.wave} />}>
        <ImportWork {...props} />
      </Show>
    </Page>
  );
}

function NotNow(props: Pick<ImportPlace, 'wave'>): JSX.Element {
  const words = () => rollImportWords();
  const address = (step: string) => `/waves/${props.wave.id}/${step}`;
  return (
    <Show
      when={takesStamps(props.wave)}
      fallback={
        <EmptyState
          page
          title={words().notUsed}
          action={<ButtonLink href={address('groups')}>{words().toGroups}</ButtonLink>}
        >
          {words().notUsedText}
        </EmptyState>
      }
    >
      <EmptyState
        page
        title={words().fixed}
        action={<ButtonLink href={address('links')}>{rollWords().slips.back}</ButtonLink>}
      >
        {words().fixedText}
      </EmptyState>
    </Show>
  );
}

function ImportWork(props: ImportPlace) {
  const navigate = useNavigate();
  const storing = createAction();
  const reading = createReading<RollChoices, RollReport>({
    initial: {},
    read: (source, choices) => readRoll({ waveId: props.wave.id, source, choices }),
  });
  const store = async () => {
    const source = reading.source();
    if (!source) return;
    await storing.run(async () => {
      const people = await storeRoll({ waveId: props.wave.id, source, choices: reading.choices() });
      navigate(`/waves/${props.wave.id}/links`, { state: { people } });
    });
  };
  return (
    <Show
      when={reading.report()}
      fallback={
        <TableStart
          words={rollImportWords().start}
          largestFile={LARGEST_FILE}
          busy={reading.busy()}
          refusal={reading.problem() ? problemText(reading.problem()) : undefined}
          onAgain={isPassing(reading.problem()) ? reading.again : undefined}
          onSource={reading.take}
        />
      }
    >
      {(report) => (
        <RollImportReview
          {...props}
          reading={reading}
          report={report()}
          storing={storing}
          onStore={() => void store()}
        />
      )}
    </Show>
  );
}
