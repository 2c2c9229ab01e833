import type { LocalizedText } from '#domain/questionnaire/model';
import { LOWEST_MINIMUM_GROUP_SIZE, type SurveyKind } from '#domain/survey/model';
import { openingWords } from '../../../lib/words';
import { Field, Input, TextArea } from '../../../ui/field';
import { localizedText } from '../draft/optional-parts';
import { CollectionFields } from './collection-fields';
import { faultsOf, HIGHEST_MINIMUM_GROUP_SIZE } from './group-draft';
import type { DraftForm } from './groups-editor';

export interface SettingsForm extends DraftForm {
  readonly kind: SurveyKind;
}

/** Title, purpose, minimum, full points and source: what a wave says about itself and how it is counted. */
export function WaveSettingsForm(props: SettingsForm) {
  const words = () => openingWords().groups;
  return (
    <section class="groups-settings" aria-labelledby="groups-settings">
      <h2 id="groups-settings">{words().settings}</h2>
      <div class="groups-settings-fields">
        <TitleFields {...props} />
        <PurposeFields {...props} />
        <FigureFields {...props} />
        <CollectionFields {...props} />
      </div>
    </section>
  );
}

function TitleFields(props: DraftForm) {
  const words = () => openingWords().groups;
  const rename = (title: (old: LocalizedText) => LocalizedText) =>
    props.change((draft) => ({ ...draft, title: title(draft.title) }));
  return (
    <>
      <Field label={words().waveTitle} error={faultsOf(props.draft).includes('title') ? words().titleError : undefined}>
        {(control) => (
          <Input
            {...control}
            disabled={props.readOnly}
            value={props.draft.title.zh}
            onInput={({ currentTarget: { value } }) => rename((title) => localizedText(value, title.en ?? ''))}
          />
        )}
      </Field>
      <Field label={words().waveTitleEnglish}>
        {(control) => (
          <Input
            {...control}
            lang="en"
            disabled={props.readOnly}
            value={props.draft.title.en ?? ''}
            onInput={({ currentTarget: { value } }) => rename((title) => localizedText(title.zh, value))}
          />
        )}
      </Field>
    </>
  );
}

function PurposeFields(props: DraftForm) {
  const words = () => openingWords().groups;
  const restate = (purpose: (old: LocalizedText) => LocalizedText) =>
    props.change((draft) => ({
      ...draft,
      settings: { ...draft.settings, purpose: purpose(draft.settings.purpose) },
    }));
  return (
    <>
      <Field label={words().purpose} hint={words().purposeHint}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            placeholder={words().purposeExample}
            disabled={props.readOnly}
            value={props.draft.settings.purpose.zh}
            onInput={({ currentTarget: { value } }) => restate((purpose) => localizedText(value, purpose.en ?? ''))}
          />
        )}
      </Field>
      <Field label={words().purposeEnglish}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            lang="en"
            disabled={props.readOnly}
            value={props.draft.settings.purpose.en ?? ''}
            onInput={({ currentTarget: { value } }) => restate((purpose) => localizedText(purpose.zh, value))}
          />
        )}
      </Field>
    </>
  );
}

function FigureFields(props: DraftForm) {
  const words = () => openingWords().groups;
  const faults = () => faultsOf(props.draft);
  const set = (part: 'minimumGroupSize' | 'fullPoints', value: number) =>
    props.change((draft) => ({ ...draft, settings: { ...draft.settings, [part]: value } }));
  return (
    <>
      <Field
        label={words().minimum}
        hint={words().minimumHint}
        error={faults().includes('minimum') ? words().minimumError : undefined}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            class="groups-figure"
            min={LOWEST_MINIMUM_GROUP_SIZE}
            max={HIGHEST_MINIMUM_GROUP_SIZE}
            disabled={props.readOnly}
            value={props.draft.settings.minimumGroupSize}
            onInput={({ currentTarget }) => set('minimumGroupSize', currentTarget.valueAsNumber || 0)}
          />
        )}
      </Field>
      <Field
        label={words().fullPoints}
        hint={words().fullPointsHint}
        error={faults().includes('full-points') ? words().fullPointsError : undefined}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            class="groups-figure"
            min="0"
            step="any"
            disabled={props.readOnly}
            value={props.draft.settings.fullPoints}
            onInput={({ currentTarget }) => set('fullPoints', currentTarget.valueAsNumber || 0)}
          />
        )}
      </Field>
    </>
  );
}
