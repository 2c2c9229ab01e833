import { createSignal, Show } from 'solid-js';
import { DONT_KNOW } from '#domain/answers/model';
import type { QuestionValues, ValueReading } from '#domain/collected/import-model';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { collectedWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import type { CollectedReport } from '../collected-data';
import type { ValueDecision } from '../review/decisions';
import type { Choice } from '../columns/field-choices';
import { KeyedFor } from '../review/keyed-for';
import { LazySelect } from '../review/lazy-select';
import { MeaningsTable } from './meanings-table';

interface ValueSectionProps {
  readonly report: CollectedReport;
  readonly questionnaire: Questionnaire;
  readonly onValue: (decision: ValueDecision) => void;
}

/** What each spelling of an answer means. Only those nobody understands are shown at first. */
export function ValueSection(props: ValueSectionProps) {
  const [all, setAll] = createSignal(false);
  const tables = () => props.report.values.filter(({ values }) => values.length > 0);
  const shown = () => (all() ? tables() : tables().filter(({ values }) => values.some(needsLook)));
  return (
    <Show when={tables().length > 0}>
      <section class="import-section" id="collected-values">
        <div class="import-section-head">
          <h2>{words().valuesHeading}</h2>
          <Show when={shown().length < tables().length || all()}>
            <Button kind="quiet" size="small" aria-expanded={all()} onClick={() => setAll(!all())}>
              {all() ? words().valuesUnknownOnly : words().valuesAll(tables().length)}
            </Button>
          </Show>
        </div>
        <Show when={!tables().some(hasUnknown)}>
          <p class="import-ok">{words().valuesKnown}</p>
        </Show>
        <KeyedFor each={shown()} keyOf={({ question }) => question}>
          {(values) => <ValueTable {...props} values={values()} all={all()} />}
        </KeyedFor>
      </section>
    </Show>
  );
}

interface ValueTableProps extends ValueSectionProps {
  readonly values: QuestionValues;
  readonly all: boolean;
}

const SHOWN_AT_FIRST = 30;

function ValueTable(props: ValueTableProps) {
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST);
  const question = () => questionsOf(props.questionnaire).find(({ id }) => id === props.values.question);
  const rows = () => props.values.values.filter((value) => props.all || needsLook(value));
  const title = () => localized(question()?.title ?? { zh: props.values.question });
  return (
    <div class="collected-values">
      <h3>{title()}</h3>
      <MeaningsTable caption={words().valuesCaption(title())} heads={words().valueHeads}>
        <KeyedFor each={rows().slice(0, limit())} keyOf={({ value }) => value}>
          {(reading) => <ValueRow reading={reading()} question={question()} onValue={props.onValue} />}
        </KeyedFor>
      </MeaningsTable>
      <Show when={rows().length > limit()}>
        <Button kind="quiet" onClick={() => setLimit(Infinity)}>
          {words().moreValues(rows().length - limit())}
        </Button>
      </Show>
    </div>
  );
}

interface ValueRowProps {
  readonly reading: ValueReading;
  readonly question: Question | undefined;
  readonly onValue: (decision: ValueDecision) => void;
}

function ValueRow(props: ValueRowProps) {
  const meanings = () => meaningsOf(props.question);
  const present = () => meanings().find(({ key }) => key === (props.reading.means ?? NOTHING));
  const choose = (key: string) => {
    if (!props.question || key === UNKNOWN) return;
    const means = key === NOTHING ? null : key;
    props.onValue({ question: props.question.id, value: props.reading.value, means });
  };
  return (
    <tr>
      <th scope="row" class="collected-value">
        {props.reading.value}
      </th>
      <td class="number">{formatNumber(props.reading.count)}</td>
      <td class="collected-field">
        <LazySelect
          label={words().meaningOf(props.reading.value)}
          value={isUnknown(props.reading) ? unknownMeaning() : (present() ?? unknownMeaning())}
          groups={() => [{ label: '', choices: meanings() }]}
          onChoose={choose}
        />
      </td>
      <td class={isUnknown(props.reading) ? 'import-warn' : 'muted'}>{words().readBy[props.reading.by]}</td>
    </tr>
  );
}

/** Stand for no answer and for not understood; options never have empty ids. */
const NOTHING = '';
const UNKNOWN = '?';

function unknownMeaning(): Choice {
  return { key: UNKNOWN, label: words().chooseMeaning };
}

/** The options of the question, "don't know" where it is offered, and no answer. */
function meaningsOf(question: Question | undefined): readonly Choice[] {
  const { options, dontKnow } = scaleOf(question);
  return [
    ...options.map(({ id, label }) => ({ key: id, label: localized(label) })),
    ...(dontKnow ? [{ key: DONT_KNOW, label: localized(dontKnow) }] : []),
    { key: NOTHING, label: words().roles['no-answer'] },
  ];
}

function scaleOf(question: Question | undefined) {
  switch (question?.kind) {
    case 'targets':
    case 'items':
      return question.scale;
    case 'single':
      return { options: question.options, dontKnow: undefined };
    default:
      return { options: [], dontKnow: undefined };
  }
}

function isUnknown({ by }: ValueReading): boolean {
  return by === 'unknown';
}

/** What nobody understands, and what was decided, which stays in sight. */
function needsLook({ by }: ValueReading): boolean {
  return by === 'unknown' || by === 'given';
}

function hasUnknown({ values }: QuestionValues): boolean {
  return values.some(isUnknown);
}
