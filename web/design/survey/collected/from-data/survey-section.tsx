import { createSignal, For, Show } from 'solid-js';
import { LOWEST_MINIMUM_GROUP_SIZE, SURVEY_KINDS } from '#domain/survey/model';
import { formatNumber } from '../../../../lib/format';
import { collectedWords as words, collectionWords, commonWords } from '../../../../lib/words';
import { Checkbox, Field, Input, Select } from '../../../../ui/field';
import { localizedText } from '../../draft/optional-parts';
import { HIGHEST_MINIMUM_GROUP_SIZE, isMinimum, sumOfWeights } from '../../groups/group-draft';
import { plainNumber } from '../../groups/plain-number';
import type { DataChoices, FromDataReport } from '../collected-data';
import { hiddenGroups, minimumOf, ratedReview, surveyKind } from './data-survey';
import { WeightTable } from './weight-table';

export interface SurveySectionProps {
  readonly report: FromDataReport;
  readonly choices: DataChoices;
  readonly onChoices: (choices: DataChoices) => void;
}

/** What the survey is called, who rated, and whether the data are about people. */
export function SurveySection(props: SurveySectionProps) {
  return (
    <section class="import-section" id="collected-survey">
      <h2>{words().surveyHeading}</h2>
      <div class="collected-grid">
        <NameFields {...props} />
        <MinimumField {...props} />
        <Declaration {...props} />
      </div>
      <Weights {...props} />
    </section>
  );
}

function NameFields(props: SurveySectionProps) {
  const title = () => props.report.questionnaire.title;
  const rename = (zh: string, en: string) => props.onChoices({ ...props.choices, title: localizedText(zh, en) });
  return (
    <>
      <Field label={words().surveyTitle}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={title().zh}
            onChange={(event) => rename(event.currentTarget.value, title().en ?? '')}
          />
        )}
      </Field>
      <Field label={words().surveyTitleEnglish}>
        {(control) => (
          <Input
            {...control}
            lang="en"
            maxLength={200}
            value={title().en ?? ''}
            onChange={(event) => rename(title().zh, event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words().surveyKind}>
        {(control) => (
          <Select
            {...control}
            onChange={({ currentTarget }) => {
              const kind = SURVEY_KINDS[currentTarget.selectedIndex];
              if (kind) props.onChoices({ ...props.choices, kind });
            }}
          >
            <For each={SURVEY_KINDS}>
              {(kind) => <option selected={kind === surveyKind(props)}>{commonWords().kinds[kind]}</option>}
            </For>
          </Select>
        )}
      </Field>
    </>
  );
}

/** Off unless the organizer says so: a wrong word here cannot be taken back after the release. */
function Declaration(props: SurveySectionProps) {
  return (
    <fieldset class="collected-row">
      <legend class="field-label">{words().protection}</legend>
      <Checkbox
        label={words().noPersons}
        hint={props.choices.personal ? words().personalHint(minimumOf(props.choices)) : words().noPersonsHint}
        checked={!props.choices.personal}
        onChange={(event) => props.onChoices({ ...props.choices, personal: !event.currentTarget.checked })}
      />
      <HiddenGroups {...props} />
    </fieldset>
  );
}

function MinimumField(props: SurveySectionProps) {
  const [refused, setRefused] = createSignal(false);
  const resize = (minimumGroupSize: number) => {
    setRefused(!isMinimum(minimumGroupSize));
    if (refused()) return;
    props.onChoices({ ...props.choices, settings: { ...props.choices.settings, minimumGroupSize } });
  };
  return (
    <Show when={props.choices.personal}>
      <Field
        label={words().minimum}
        hint={words().minimumHint(LOWEST_MINIMUM_GROUP_SIZE)}
        error={refused() ? words().minimumWrong(LOWEST_MINIMUM_GROUP_SIZE, HIGHEST_MINIMUM_GROUP_SIZE) : undefined}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            class="collected-figure"
            min={LOWEST_MINIMUM_GROUP_SIZE}
            max={HIGHEST_MINIMUM_GROUP_SIZE}
            value={minimumOf(props.choices)}
            onChange={(event) => resize(event.currentTarget.valueAsNumber)}
          />
        )}
      </Field>
    </Show>
  );
}

/** What protection would cost, before there is a survey. */
export function HiddenGroups(props: Pick<SurveySectionProps, 'report' | 'choices'>) {
  return (
    <Show when={props.report.obstacles.length === 0 && hiddenGroups(props.report, props.choices)}>
      {(hidden) => (
        <p class="import-warn">
          {hidden().all
            ? collectionWords().shortAll(hidden().minimum)
            : collectionWords().short(hidden().groups, hidden().minimum)}
        </p>
      )}
    </Show>
  );
}

/** Groups weigh in per cent, criteria in proportion. */
function Weights(props: SurveySectionProps) {
  const groups = () => props.report.raterGroups;
  const ballotsOf = (groupId: string) => props.report.raters.find((rater) => rater.groupId === groupId)?.ballots ?? 0;
  const criteria = () => ratedReview(props.report)?.criteria ?? [];
  return (
    <div class="collected-weight-tables">
      <Show when={groups().length > 1}>
        <div>
          <WeightTable
            caption={words().groupsCaption}
            heads={props.report.obstacles.length > 0 ? words().groupHeadsAlone : words().groupHeads}
            rows={groups().map(({ id, name, weight }) => ({
              name: name.zh,
              weight,
              note: formatNumber(ballotsOf(id)),
            }))}
            onWeights={(groupWeights) => props.onChoices({ ...props.choices, groupWeights })}
          />
          <Show when={sumOfWeights(groups()) !== 100}>
            <p class="import-warn" role="status">
              {words().weightSum(plainNumber(sumOfWeights(groups())))}
            </p>
          </Show>
        </div>
      </Show>
      <Show when={criteria().length > 1}>
        <WeightTable
          caption={words().criteriaCaption}
          heads={words().criterionHeads}
          rows={criteria().map(({ title, weight }) => ({ name: title.zh, weight }))}
          onWeights={(criterionWeights) => props.onChoices({ ...props.choices, criterionWeights })}
        />
      </Show>
    </div>
  );
}
