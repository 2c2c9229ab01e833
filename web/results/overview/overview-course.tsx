import { createResource, Show } from 'solid-js';
import type { FigureSeries } from '#domain/figures/figure-series';
import { formatDecimal } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { type FigureTable, PlainTable } from '../figure';
import { courseText, hasCourse, loadSeries, type SurveySeries, waveLabel } from '../series';
import { variableLabel } from '../variable-labels';
import type { WaveResults } from '../wave-results';

/** The means of a poll over the waves that asked the same, where there are three and more. */
export function OverviewCourse(props: { readonly results: WaveResults }) {
  const [series] = createResource(() => props.results, loadSeries);
  const courses = () => series.latest?.series.filter(hasCourse) ?? [];
  return (
    <Show when={courses().length > 0 && series.latest}>
      {(known) => (
        <section>
          <h2 class="figure-title">{words().overview.trend.polls}</h2>
          <p class="figure-subtitle">{words().overview.trend.pollsNote}</p>
          <PlainTable
            caption={words().overview.trend.polls}
            table={courseTable(props.results, { ...known(), series: courses() })}
          />
        </section>
      )}
    </Show>
  );
}

function courseTable(results: WaveResults, { waves, series }: SurveySeries): FigureTable {
  const shown = waves.filter(({ id }) => series.some((one) => one.waves.some(({ waveId }) => waveId === id)));
  return {
    head: [words().overview.trend.question, ...shown.map(waveLabel), words().overview.trend.statement],
    rows: series.map((one) => [
      variableLabel(results, questionOf(one)),
      ...shown.map(({ id }) => valueIn(one, id)),
      courseText(one),
    ]),
  };
}

function questionOf({ subject: { question = '', item } }: FigureSeries) {
  return { question, ...(item !== undefined && { item }) };
}

/** Nothing of a wave that asked something else. */
function valueIn({ waves }: FigureSeries, id: string): string {
  const figure = waves.find(({ waveId }) => waveId === id)?.figure;
  if (figure === undefined) return '';
  return figure.value === null ? words().overview.trend.hidden : formatDecimal(figure.value);
}
