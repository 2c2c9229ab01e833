import { useSearchParams } from '@solidjs/router';
import { createResource, For, Show } from 'solid-js';
import type { DiscriminationReport } from '#domain/assessment/report/discrimination-report';
import { request } from '../../lib/client';
import { formatPercent } from '../../lib/format';
import { assessmentInfluenceWords as words, assessmentWords } from '../../lib/words';
import { Loaded } from '../../ui/loading';
import { Title } from '../../ui/title';
import { CategoryControls } from '../result/table/category-controls';
import { pointsText } from '../result/table/points-text';
import { type RunAddress, runAddress } from '../result/run/run-data';
import { RunPage, type ShownRun } from '../result/run/run-page';
import { Findings } from './findings';
import { Influences } from './influences';
import { ALMOST_ALL, subtitleOf } from './report-subtitle';
import './discrimination.css';

/** Whether the assessment tells its units apart, what decides the differences, and why where it does not. */
export function DiscriminationPage() {
  return <RunPage current="result">{(shown) => <Discrimination shown={shown()} />}</RunPage>;
}

function Discrimination(props: { readonly shown: ShownRun }) {
  const [search, setSearch] = useSearchParams();
  const category = () =>
    (
      props.shown.categories.find(({ categoryId }) => (categoryId ?? '') === search['category']) ??
      props.shown.categories[0]
    )?.categoryId ?? null;
  const [report] = createResource(() => ({ address: props.shown.address, category: category() }), loadReport);
  return (
    <Loaded resource={report}>
      {(present) => (
        <div class="discrimination">
          <Title subtitle={subtitleOf(present())}>{titleOf(props.shown, present())}</Title>
          <CategoryControls
            shown={props.shown}
            category={category()}
            onCategory={(next) => setSearch({ category: next })}
          />
          <Facts shown={props.shown} report={present()} />
          <Influences shown={props.shown} report={present()} />
          <Findings shown={props.shown} report={present()} />
        </div>
      )}
    </Loaded>
  );
}

function loadReport(asked: { readonly address: RunAddress; readonly category: string | null }) {
  const category = encodeURIComponent(asked.category ?? '');
  return request<DiscriminationReport>(fetch(`${runAddress(asked.address)}/discrimination?category=${category}`));
}

function titleOf(shown: ShownRun, report: DiscriminationReport): string {
  const name = shown.categoryName(report.categoryId) ?? assessmentWords().noCategory;
  return words().verdicts[report.verdict](name);
}

function reliabilityFact({ reliability, sampled }: DiscriminationReport) {
  if (reliability === null) return words().facts.noReliability;
  if (sampled === null || sampled.reliability === null) return words().facts.noErrors;
  const whole = formatPercent(Math.max(0, reliability));
  if (sampled.share >= ALMOST_ALL) return words().facts.reliability(whole);
  const part = formatPercent(Math.max(0, sampled.reliability));
  return words().facts.partReliability(part, formatPercent(sampled.share, 0), whole);
}

interface ReportProps {
  readonly shown: ShownRun;
  readonly report: DiscriminationReport;
}

/** Range, spread, reliability and tiers, each with what it says. */
function Facts(props: ReportProps) {
  return (
    <Show when={props.report.spread}>
      {(spread) => {
        const text = (value: number) => pointsText(props.shown, value);
        const facts = () => [
          words().facts.range(text(spread().range), text(spread().lowest), text(spread().highest)),
          words().facts.deviation(text(spread().standardDeviation)),
          reliabilityFact(props.report),
          words().facts.tiers(props.report.tiers),
        ];
        return (
          <dl class="discrimination-facts">
            <For each={facts()}>
              {({ term, value, about }) => (
                <div>
                  <dt>{term}</dt>
                  <dd>
                    <strong>{value}</strong>
                    <span>{about}</span>
                  </dd>
                </div>
              )}
            </For>
          </dl>
        );
      }}
    </Show>
  );
}
