import { Show } from 'solid-js';
import IconGrip from '~icons/lucide/grip-vertical';
import { isLeaf } from '#domain/assessment/scheme/model';
import type { PlacedIndicator } from '#domain/assessment/scheme/walk';
import { language, localized } from '../../../lib/i18n';
import { assessmentSchemeWords as words, assessmentWords } from '../../../lib/words';
import { conversionText } from '../../conversion-text';
import { NumberInput } from '../../number-input';
import { plainPoints } from '../../plain-points';
import { InfluenceCell } from './influence-cell';
import { named, nameField } from '../panel/localized-name';
import { ProblemLines } from '../problem-lines';
import { useRowKeys } from './row-keys';
import { useScheme } from '../scheme-scope';
import { withIndicator, withPoints } from './scheme-tree';

interface SchemeRowProps {
  readonly id: string;
  /** The most points of a row: the full length of the bars. */
  readonly largest: number;
}

/** One indicator; its row is made once and lives as long as the indicator. */
export function SchemeRow(props: SchemeRowProps) {
  const { placeOf, influences } = useScheme();
  return (
    <Show when={placeOf(props.id)}>
      {(place) => (
        <>
          <Row place={place()} largest={props.largest} />
          <ProblemLines at={props.id} columns={influences() ? 6 : 5} />
        </>
      )}
    </Show>
  );
}

interface RowProps {
  readonly place: PlacedIndicator;
  readonly largest: number;
}

function Row(props: RowProps) {
  const { isSelected, select, readOnly, influences, dataNames, drag } = useScheme();
  const indicator = () => props.place.indicator;
  const leaf = () => {
    const present = indicator();
    return isLeaf(present) ? present : undefined;
  };
  const keys = useRowKeys(() => props.place);
  const landing = () => {
    const found = drag.landing();
    return found?.rowId === indicator().id ? found : undefined;
  };
  return (
    <tr
      class="scheme-row"
      data-top={props.place.level === 1 ? '' : undefined}
      data-selected={isSelected(indicator().id) ? '' : undefined}
      data-landing={landing()?.side}
      style={{ '--landing-indent': `${((landing()?.level ?? 1) - 1) * 24}px` }}
      onClick={() => select(indicator().id)}
      onFocusIn={() => select(indicator().id)}
      onKeyDown={readOnly ? undefined : keys}
      onDragOver={(event) => drag.over(indicator().id) && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drag.drop();
      }}
    >
      <th scope="row" class="scheme-name-cell">
        <span class="scheme-name" style={{ 'padding-left': `${(props.place.level - 1) * 24}px` }}>
          <Show when={!readOnly}>
            <Grip place={props.place} />
          </Show>
          <span class="scheme-number">{props.place.number}</span>
          <NameField place={props.place} />
        </span>
      </th>
      <td class="scheme-kind">{leaf() ? assessmentWords().kinds[leaf()?.source.kind ?? 'branch'] : ''}</td>
      <td class="scheme-points-cell">
        <PointsField place={props.place} largest={props.largest} />
      </td>
      <td class="scheme-rule">
        <Show when={leaf()}>{(present) => conversionText(present(), present().points)}</Show>
      </td>
      <td class="scheme-data">
        <Show when={leaf()}>{(present) => <DataCell id={present().id} kind={present().source.kind} />}</Show>
      </td>
      <Show when={influences()}>
        {(known) => (
          <td class="scheme-influence-cell">
            <InfluenceCell
              influence={props.place.level === 1 ? known().byIndicator.get(indicator().id) : undefined}
              largest={known().largest}
            />
          </td>
        )}
      </Show>
    </tr>
  );

  function DataCell(data: { readonly id: string; readonly kind: string }) {
    const name = () => dataNames()?.byIndicator.get(data.id);
    const count = () => dataNames()?.entries.get(data.id) ?? 0;
    return (
      <Show when={dataNames()}>
        <Show when={data.kind !== 'ledger'} fallback={<span class="muted">{words().data.entries(count())}</span>}>
          <Show when={name()} fallback={<span class="scheme-warn">{words().data.missing}</span>}>
            {(text) => <span class="muted">{text()}</span>}
          </Show>
        </Show>
      </Show>
    );
  }
}

/** Reached by Esc from the name, or by pointer: Tab through the page never changes the tree. */
function Grip(props: { readonly place: PlacedIndicator }) {
  const { drag } = useScheme();
  const start = (event: DragEvent) => {
    // Firefox begins no drag without data.
    event.dataTransfer?.setData('text/plain', localized(props.place.indicator.name));
    drag.start(props.place.indicator.id);
  };
  return (
    <button
      type="button"
      class="scheme-grip"
      id={`grip-${props.place.indicator.id}`}
      tabIndex={-1}
      draggable="true"
      aria-label={words().grip(props.place.number, localized(props.place.indicator.name))}
      title={words().gripKeys}
      onDragStart={start}
      onDragEnd={() => drag.end()}
    >
      <IconGrip width={14} height={14} aria-hidden="true" />
    </button>
  );
}

function NameField(props: { readonly place: PlacedIndicator }) {
  const { readOnly, change, session } = useScheme();
  const indicator = () => props.place.indicator;
  const field = () => nameField(indicator().name, language());
  return (
    <Show when={!readOnly} fallback={<span class="scheme-name-text">{localized(indicator().name)}</span>}>
      <input
        type="text"
        class="scheme-name-input"
        id={`name-${indicator().id}`}
        aria-label={words().nameOf(props.place.number)}
        value={field().value}
        placeholder={field().placeholder}
        aria-invalid={indicator().name.zh.trim() === '' || undefined}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          const name = named(indicator().name, { language: language(), text: typed });
          change(
            (scheme) => withIndicator(scheme, indicator().id, (present) => ({ ...present, name })),
            `name-${indicator().id}`,
          );
        }}
        onBlur={() => session.settle()}
      />
    </Show>
  );
}

function PointsField(props: RowProps) {
  const { readOnly, change, session } = useScheme();
  const indicator = () => props.place.indicator;
  return (
    <span class="scheme-points">
      <span class="scheme-bar" aria-hidden="true">
        <span style={{ width: `${Math.max(0, (indicator().points / props.largest) * 100)}%` }} />
      </span>
      <Show when={!readOnly} fallback={<b class="scheme-points-text">{plainPoints(indicator().points)}</b>}>
        <NumberInput
          class="scheme-points-input"
          id={`points-${indicator().id}`}
          aria-label={words().pointsOf(props.place.number, localized(indicator().name))}
          value={indicator().points}
          onNumber={(points) =>
            change(
              (scheme) => withIndicator(scheme, indicator().id, (present) => withPoints(present, points)),
              `points-${indicator().id}`,
            )
          }
          onBlur={() => session.settle()}
        />
      </Show>
    </span>
  );
}
