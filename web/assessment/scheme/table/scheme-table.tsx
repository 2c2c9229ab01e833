import { createMemo, For, Show } from 'solid-js';
import IconPlus from '~icons/lucide/plus';
import { formatPercent } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { assessmentSchemeWords as words, assessmentWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Table } from '../../../ui/table';
import { conversionText } from '../../conversion-text';
import { plainPoints } from '../../plain-points';
import { NEW_NAMES, newAdjustment, newVeto } from '../new-parts';
import { ProblemLines } from '../problem-lines';
import { SchemeRow } from './scheme-row';
import { useScheme } from '../scheme-scope';
import { allIds, freshIndicatorId, newLeaf, sumOf, withAdded } from './scheme-tree';
import { freshId } from '../../../lib/entry-list';

/** The tree as a table: points are typed in it, the rest is said in words and changed in the panel. */
export function SchemeTable() {
  const { placed, readOnly, influences, announced } = useScheme();
  const ids = createMemo(() => placed().map(({ indicator }) => indicator.id), undefined, { equals: sameIds });
  const largest = createMemo(() => Math.max(1, ...placed().map(({ indicator }) => indicator.points)));
  return (
    <section class="scheme-tree" aria-label={words().tree}>
      <Table caption={words().tree} class="scheme-table" stickyHead>
        <thead>
          <tr>
            <th scope="col">{words().heads.indicator}</th>
            <th scope="col">{words().heads.kind}</th>
            <th scope="col">{words().heads.points}</th>
            <th scope="col">{words().heads.conversion}</th>
            <th scope="col">{words().heads.data}</th>
            <Show when={influences()}>
              <th scope="col" class="scheme-influence-head">
                <span class="chart-nominal-legend">{words().influence.nominal}</span>
                <span class="chart-nominal-legend" data-mark="actual">
                  {words().influence.actual}
                </span>
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={ids()}>{(id) => <SchemeRow id={id} largest={largest()} />}</For>
        </tbody>
        <tbody class="scheme-foot">
          <SumRow />
          <BesideRows />
        </tbody>
      </Table>
      <Show when={!readOnly}>
        <AddBar />
        <p class="visually-hidden" aria-live="polite">
          {announced()}
        </p>
      </Show>
    </section>
  );
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** The sum beside what it should be; both ways out where they differ. */
function SumRow() {
  const { scheme, problems, problemsAt, readOnly, change, influences } = useScheme();
  const sum = () => sumOf(scheme().indicators);
  const differs = () => problemsAt('').some(({ code }) => code === 'sum-differs');
  const hasInner = () =>
    [...problems()].some(([at, own]) => at !== '' && own.some(({ code }) => code === 'sum-differs'));
  return (
    <tr class="scheme-sum">
      <th scope="row" colSpan={2}>
        {words().sum.label}
      </th>
      <td class={differs() ? 'scheme-wrong' : undefined}>
        <b>{plainPoints(sum())}</b> <Show when={!differs() && scheme().indicators.length > 0}>{words().sum.fits}</Show>
      </td>
      <td colSpan={influences() ? 3 : 2}>
        <Show
          when={differs()}
          fallback={<span class="muted">{hasInner() ? words().sum.inner : words().sum.allFit}</span>}
        >
          <span class="scheme-wrong">{gapText(sum(), scheme().fullPoints)}</span>{' '}
          <Show when={!readOnly}>
            <Button
              size="small"
              onClick={() => change((present) => ({ ...present, fullPoints: sumOf(present.indicators) }))}
            >
              {words().sum.takeSum(plainPoints(sum()))}
            </Button>
          </Show>
        </Show>
      </td>
    </tr>
  );
}

function gapText(have: number, need: number): string {
  const gap = Number((need - have).toFixed(9));
  return words().sum.gap(plainPoints(need), plainPoints(Math.abs(gap)), gap > 0);
}

/** Adjustments and vetoes: beside the tree, and chosen like its rows. */
function BesideRows() {
  const { scheme, influences, dataNames } = useScheme();
  const entries = (id: string) => words().data.entries(dataNames()?.entries.get(id) ?? 0);
  const adjustmentIds = createMemo(() => scheme().adjustments.map(({ id }) => id), undefined, { equals: sameIds });
  const vetoIds = createMemo(() => scheme().vetoes.map(({ id }) => id), undefined, { equals: sameIds });
  return (
    <>
      <For each={adjustmentIds()}>
        {(id) => (
          <Show when={scheme().adjustments.find((adjustment) => adjustment.id === id)}>
            {(adjustment) => (
              <BesideRow
                id={id}
                name={localized(adjustment().name)}
                kind={assessmentWords().kinds[adjustment().source.kind]}
                points={boundsText(adjustment())}
                rule={conversionText(adjustment(), adjustment().maximum)}
                data={entries(id)}
                share={formatShare(influences()?.byIndicator.get(id)?.actual)}
              />
            )}
          </Show>
        )}
      </For>
      <For each={vetoIds()}>
        {(id) => (
          <Show when={scheme().vetoes.find((veto) => veto.id === id)}>
            {(veto) => (
              <BesideRow
                id={id}
                name={localized(veto().name)}
                kind={assessmentWords().kinds.veto}
                points=""
                rule={effectText(veto().effect)}
                data={entries(id)}
                share=""
              />
            )}
          </Show>
        )}
      </For>
    </>
  );

  function effectText(effect: ReturnType<typeof scheme>['vetoes'][number]['effect']): string {
    const text = words().veto.effects;
    if (effect.kind === 'total') return text.total(plainPoints(effect.value));
    if (effect.kind === 'no-rank') return text.noRank;
    const grade = scheme().grading.grades.find(({ id }) => id === effect.grade);
    return text.ceiling(grade === undefined ? '' : localized(grade.name));
  }
}

function boundsText({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }): string {
  return words().bounds(plainPoints(maximum), plainPoints(minimum));
}

function formatShare(share: number | null | undefined): string {
  return share === null || share === undefined ? '' : formatPercent(share, 0);
}

interface BesideRowProps {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly points: string;
  readonly rule: string;
  readonly data: string;
  readonly share: string;
}

function BesideRow(props: BesideRowProps) {
  const { isSelected, select, influences } = useScheme();
  return (
    <>
      <tr class="scheme-row" data-selected={isSelected(props.id) ? '' : undefined} onClick={() => select(props.id)}>
        <th scope="row" class="scheme-name-cell">
          <button type="button" class="scheme-beside-name" onClick={() => select(props.id)}>
            {props.name}
          </button>
        </th>
        <td class="scheme-kind">{props.kind}</td>
        <td class="scheme-points-cell">{props.points}</td>
        <td class="scheme-rule">{props.rule}</td>
        <td class="scheme-data muted">{props.data}</td>
        <Show when={influences()}>
          <td class="number muted scheme-influence-cell">{props.share}</td>
        </Show>
      </tr>
      <ProblemLines at={props.id} columns={influences() ? 6 : 5} />
    </>
  );
}

function AddBar() {
  const { change, scheme, selected, select, placeOf } = useScheme();
  const add = (id: string, act: () => void) => {
    act();
    select(id);
    queueMicrotask(() => document.getElementById(`name-${id}`)?.focus());
  };
  const addIndicator = () => {
    const id = freshIndicatorId(scheme());
    const after = placeOf(selected() ?? '')?.indicator.id;
    add(id, () => change((present) => withAdded(present, { indicator: newLeaf(id, NEW_NAMES.indicator), after })));
  };
  const addAdjustment = () => {
    const id = freshId('adjust', allIds(scheme()));
    add(id, () =>
      change((present) => ({
        ...present,
        adjustments: [...present.adjustments, newAdjustment(id, NEW_NAMES.adjustment)],
      })),
    );
  };
  const addVeto = () => {
    const id = freshId('veto', allIds(scheme()));
    add(id, () => change((present) => ({ ...present, vetoes: [...present.vetoes, newVeto(id, NEW_NAMES.veto)] })));
  };
  return (
    <div class="scheme-add">
      <Button onClick={addIndicator}>
        <IconPlus width={16} height={16} aria-hidden="true" />
        {words().add.indicator}
      </Button>
      <Button onClick={addAdjustment}>{words().add.adjustment}</Button>
      <Button onClick={addVeto}>{words().add.veto}</Button>
      <span class="muted scheme-keys">{words().add.keys}</span>
    </div>
  );
}
