import { For, Show } from 'solid-js';
import { AGREEMENT } from '#domain/preview/preview-scenarios';
import { formatPercent } from '../../../../lib/format';
import { publicationWords as words } from '../../../../lib/words';
import { HiddenOfCells } from './hidden-of-cells';
import type { TurnoutPreview } from '../publication-data';
import { usePublication } from '../publication-scope';

/** How many cells are hidden if people are less evenly spread than was supposed, of several ticks and of rankings. */
export function ScenarioList() {
  const { preview } = usePublication();
  return (
    <Show when={preview()?.scenarios.length ? preview() : undefined}>
      {(tried) => (
        <section class="publication-chart">
          <h3>{words().scenarios}</h3>
          <ul class="publication-scenarios">
            <li>
              <span>{words().scenarioTried}</span>
              <span class="publication-scenario">
                <HiddenOfCells {...tried()} />
              </span>
            </li>
            <For each={tried().scenarios}>
              {(one) => (
                <li>
                  <span>{scenarioText(one.scenario, tried())}</span>
                  <span class="publication-scenario">
                    <HiddenOfCells {...one} />
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </Show>
  );
}

type Scenario = TurnoutPreview['scenarios'][number]['scenario'];

function scenarioText(scenario: Scenario, { tables }: TurnoutPreview): string {
  const isReview = tables.some(({ kind }) => kind === 'units');
  const share = formatPercent(AGREEMENT, 0);
  if (scenario === 'ticks' || scenario === 'ranking') return words().scenario[scenario]();
  return isReview ? words().ratedScenario[scenario](share) : words().scenario[scenario](share);
}
