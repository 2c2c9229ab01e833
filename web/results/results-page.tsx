import { A, useParams } from '@solidjs/router';
import { createResource, type JSX, Match, Show, Switch } from 'solid-js';
import { formatIsoDate } from '../lib/format';
import { localized } from '../lib/i18n';
import { isOrganizer } from '../lib/session';
import { resultWords as words } from '../lib/words';
import { Loaded, Whole } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { PublicCheck } from '../ui/public-check';
import { StateMark } from '../ui/state-mark';
import { Tabs } from '../ui/tabs';
import { Title } from '../ui/title';
import { WaveSteps } from '../ui/wave-steps';
import { ExportMenu } from './export-menu';
import { plainText } from './labels';
import { Provenance } from './provenance';
import { loadResults, type ResultsAnswer } from './results-source';
import { hasFewSteps, reviewsOf } from './review';
import { shortHash, type WaveResults } from './wave-results';
import { WhyHidden } from './why-hidden';
import '../ui/charts/bars.css';
import '../ui/charts/charts.css';
import './results.css';
import './likert.css';

export type ResultsTab =
  | 'overview'
  | 'ranking'
  | 'heatmap'
  | 'changes'
  | 'questions'
  | 'points'
  | 'quality'
  | 'what-if'
  | 'trace'
  | 'hidden';

interface ResultsPageProps {
  readonly current: ResultsTab;
  readonly children: (results: WaveResults) => JSX.Element;
}

/** Header, tabs, states and source line of the result pages of a wave. */
export function ResultsPage(props: ResultsPageProps) {
  const params = useParams();
  const [answer] = createResource(() => params['waveId'], loadResults);
  const results = () => resultsOf(answer.latest);
  return (
    <Page
      trail={trail(results())}
      status={<Show when={results()}>{(present) => <ReleaseMark results={present()} />}</Show>}
      action={<Show when={results()}>{(present) => <ExportMenu results={present()} />}</Show>}
      tabs={<ResultsTabs waveId={params['waveId'] ?? ''} current={props.current} results={results()} />}
    >
      <div class="results">
        <Show when={isOrganizer()}>
          <SectionTabs waveId={params['waveId'] ?? ''} current={props.current} results={results()} />
        </Show>
        <Whole lines={8}>
          <Loaded resource={answer}>
            {(present) => (
              <Content answer={present()} current={props.current}>
                {props.children}
              </Content>
            )}
          </Loaded>
        </Whole>
      </div>
    </Page>
  );
}

function resultsOf(answer: ResultsAnswer | undefined): WaveResults | undefined {
  return answer?.available === true ? answer.results : undefined;
}

function trail(results: WaveResults | undefined) {
  const surveys = { label: words().surveys, href: '/' };
  return results === undefined ? [surveys] : [surveys, { label: localized(results.wave.title) }];
}

/** "Published 2026-11-18", or, for organizers, that nobody else sees it yet. */
function ReleaseMark(props: { readonly results: WaveResults }) {
  const date = () => props.results.wave.publishedAt ?? props.results.wave.closedAt;
  return (
    <Switch>
      <Match when={props.results.wave.state === 'published'}>
        <StateMark shape="tick" tone="ok">
          {words().published(date() === undefined ? '' : formatIsoDate(date() ?? 0))}
        </StateMark>
      </Match>
      <Match when={props.results.wave.state !== 'published'}>
        <StateMark shape="half-disc" tone="warn">
          {words().counted}
        </StateMark>
      </Match>
    </Switch>
  );
}

interface ResultsTabsProps {
  readonly waveId: string;
  readonly current: ResultsTab;
  readonly results: WaveResults | undefined;
}

/** Organizers keep the steps of the wave above; the pages of the results then stand inside the content. */
function ResultsTabs(props: ResultsTabsProps) {
  return (
    <Show when={isOrganizer()} fallback={<SectionTabs {...props} />}>
      <WaveSteps waveId={props.waveId} current="results" collects={props.results?.wave.settings.collection?.kind} />
    </Show>
  );
}

function SectionTabs(props: ResultsTabsProps) {
  const base = () => `/waves/${props.waveId}/results`;
  const address = (tab: ResultsTab) => (tab === 'overview' ? base() : `${base()}/${tab}`);
  return (
    <Tabs
      label={words().pages.label}
      current={address(props.current)}
      tabs={tabsFor(props.results).map((tab) => ({ href: address(tab), label: words().pages[tab] }))}
    />
  );
}

/** A poll without rated units has no ranking and no points; a pure review has no other questions. */
function tabsFor(results: WaveResults | undefined): readonly ResultsTab[] {
  if (results === undefined) return ['overview', 'ranking', 'heatmap', 'questions', 'points', 'quality', 'what-if'];
  const review = reviewsOf(results).length > 0;
  const questions = results.tabulation.questions.length > 0;
  return [
    'overview',
    ...(review ? (['ranking', 'heatmap'] as const) : []),
    ...(questions ? (['questions'] as const) : []),
    ...(review ? (['points'] as const) : []),
    ...(canCompare(results) ? (['changes'] as const) : []),
    'quality',
    ...(review ? (['what-if'] as const) : []),
  ];
}

/** Tables of the plan that one thing divides, beside those of the wave before. */
function canCompare({ previous, tabulation }: WaveResults): boolean {
  return previous !== null && (tabulation.publication?.tables ?? []).some(({ by }) => by.length === 1);
}

function Content(props: ResultsPageProps & { readonly answer: ResultsAnswer }) {
  return (
    <Show when={resultsOf(props.answer)} keyed fallback={<NotYet answer={props.answer} />}>
      {(results) => (
        <>
          <Show when={results.wave.state !== 'published'}>
            <div class="results-notice">
              <Notice tone="warn">{words().onlyYou}</Notice>
            </div>
          </Show>
          <PrintHead results={results} />
          <Provenance tabulation={results.tabulation} />
          {props.children(results)}
          <PublicCheck waveId={results.wave.id} checks={results.checks} />
          <Source results={results} current={props.current} />
        </>
      )}
    </Show>
  );
}

function NotYet(props: { readonly answer: ResultsAnswer }) {
  const texts = () => words()[props.answer.available ? 'notPublished' : props.answer.reason];
  return <Title subtitle={texts().text}>{texts().title}</Title>;
}

/** On paper the header of the page is gone: who, what, when and which figures stand at the top instead. */
function PrintHead(props: { readonly results: WaveResults }) {
  return (
    <div class="results-print-head">
      <span>
        {localized(props.results.organisation)} {localized(props.results.wave.title)}
      </span>
      <span>{shortHash(props.results.hash)}</span>
    </div>
  );
}

function Source(props: { readonly results: WaveResults; readonly current: ResultsTab }) {
  return (
    <footer class="results-source">
      {words().source(localized(props.results.wave.title), shortHash(props.results.hash))}
      <Show when={scaleText(props.results)}>{(text) => <span>{text()}</span>}</Show>
      <Show when={isOrganizer() && props.results.previous}>
        {(previous) => (
          <A href={`/waves/${encodeURIComponent(props.results.wave.id)}/results/units-mapping`}>
            {words().unitsMapping(localized(previous().wave.title))}
          </A>
        )}
      </Show>
      <Show when={props.results.tabulation.suppression !== 'none' && props.current !== 'hidden'}>
        <WhyHidden />
      </Show>
    </footer>
  );
}

function scaleText(results: WaveResults): string | undefined {
  const review = reviewsOf(results)[0];
  if (review === undefined) return undefined;
  const options = review.question.scale.options.toReversed();
  const scores = options.map(({ score }) => plainText(score));
  if (!hasFewSteps(review)) return words().scaleOfNumbers(options.length, scores.at(-1) ?? '', scores[0] ?? '');
  return words().scale(
    options.map(({ label, score }) => optionText(localized(label), plainText(score))).join(words().listComma),
  );
}

/** 满意 80, but 4 = 75: two numbers beside one another would read as one. */
function optionText(label: string, score: string): string {
  return /\d$/.test(label) ? `${label} = ${score}` : words().option(label, score);
}
