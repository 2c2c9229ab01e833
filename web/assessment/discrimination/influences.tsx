import { createSignal, For, Show } from 'solid-js';
import type { DiscriminationReport, Influence } from '#domain/assessment/report/discrimination-report';
import { formatDecimal, formatPercent } from '../../lib/format';
import { assessmentInfluenceWords as words } from '../../lib/words';
import { NominalActualRows } from '../../ui/charts/nominal-actual';
import { type NominalActual, nominalActualScene } from '../../ui/charts/nominal-actual-scene';
import { Segmented } from '../../ui/segmented';
import { Table } from '../../ui/table';
import { isAgainst } from '../influence-sense';
import type { ShownRun } from '../result/run/run-page';
import { indicatorNames } from '../result/table/indicator-names';
import '../../ui/charts/charts.css';

interface InfluencesProps {
  readonly shown: ShownRun;
  readonly report: DiscriminationReport;
}

/** Farther apart than this, what an indicator decides is not what it is worth on paper. */
const NOTABLE = 0.1;

/** A ring where an indicator should be, a dot where it is: its share of the points and of the differences. */
export function Influences(props: InfluencesProps) {
  const [view, setView] = createSignal<'chart' | 'table'>('chart');
  const names = () => indicatorNames(props.shown.scheme);
  const known = () => props.report.influences.filter(({ actual }) => actual !== null);
  const top = () => known().filter(({ level }) => level === 1);
  return (
    <Show when={top().length > 0}>
      <section class="discrimination-part">
        <header>
          <h2>{titleOf(top(), names())}</h2>
          <Segmented
            label={words().view}
            options={(['chart', 'table'] as const).map((value) => ({ value, label: words().views[value] }))}
            value={view()}
            onChange={setView}
          />
        </header>
        <p class="muted">{subtitleOf(top())}</p>
        <Show when={view() === 'chart'} fallback={<InfluenceTable influences={known()} names={names()} />}>
          <NominalActualRows
            rows={nominalActualScene(top().map((influence) => rowOf(influence, names())))}
            title={titleOf(top(), names())}
            description={top()
              .map((influence) => rowOf(influence, names()))
              .map(({ label, nominal, text }) => words().influence.read(label, formatPercent(nominal, 0), text))
              .join(words().semicolon)}
          />
        </Show>
      </section>
    </Show>
  );
}

function rowOf({ indicatorId, nominal, actual }: Influence, names: ReadonlyMap<string, string>): NominalActual {
  const share = actual ?? 0;
  return {
    key: indicatorId,
    label: names.get(indicatorId) ?? indicatorId,
    nominal,
    actual: share,
    text: formatPercent(share, 0),
    emphasised: nominal > 0 && share - nominal > NOTABLE,
  };
}

/** The indicator that decides the most beyond its points; where none does, that they agree. */
function titleOf(influences: readonly Influence[], names: ReadonlyMap<string, string>): string {
  const [widest] = influences
    .filter(({ nominal }) => nominal > 0)
    .toSorted((one, other) => excessOf(other) - excessOf(one));
  if (widest === undefined || excessOf(widest) <= NOTABLE) return words().influence.asNominal;
  const name = names.get(widest.indicatorId) ?? widest.indicatorId;
  const actual = widest.actual ?? 0;
  const [paper, fact] = [formatPercent(widest.nominal, 0), formatPercent(actual, 0)];
  return actual > 1 ? words().influence.beyond(name, paper, fact) : words().influence.more(name, paper, fact);
}

/** Shares sum to 1: one above it needs others below 0, which has to be said. */
function subtitleOf(influences: readonly Influence[]): string {
  const opposed = influences.some(({ actual }) => isAgainst(actual ?? 0));
  return opposed
    ? [words().influence.subtitle, words().influence.opposed].join(words().semicolon)
    : words().influence.subtitle;
}

function excessOf({ nominal, actual }: Influence): number {
  return (actual ?? 0) - nominal;
}

function InfluenceTable(props: {
  readonly influences: readonly Influence[];
  readonly names: ReadonlyMap<string, string>;
}) {
  return (
    <Table caption={words().influence.table} density="numbers">
      <thead>
        <tr>
          <For each={Object.values(words().influence.heads)}>
            {(head, index) => (
              <th scope="col" class={index() === 0 ? undefined : 'number'}>
                {head}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.influences}>
          {(one) => (
            <tr>
              <th scope="row" style={{ 'padding-left': `${(one.level - 1) * 16}px` }}>
                {props.names.get(one.indicatorId) ?? one.indicatorId}
              </th>
              <td class="number">{one.nominal === 0 ? '—' : formatPercent(one.nominal, 0)}</td>
              <td class="number">{formatPercent(one.actual ?? 0, 0)}</td>
              <td class="number">{formatDecimal(one.mean, 2)}</td>
              <td class="number">{formatDecimal(one.standardDeviation, 2)}</td>
              <td class="number">{one.nominal === 0 ? '—' : formatPercent(one.ceilingShare, 0)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </Table>
  );
}
