import { For, Show } from 'solid-js';
import type { GroupStatistic } from '#domain/scoring/scheme';
import { localized } from '../../../../lib/i18n';
import { scoringWords } from '../../../../lib/words';
import { PolicyChoice } from './policy-choice';
import { firstStatistic, ratedQuestion, ratedScores } from '../scheme/scheme-draft';
import { statisticExample } from '../scheme/scheme-examples';
import { SchemeNumber } from '../scheme/scheme-number';
import { plainFigure } from '../scheme/scheme-text';
import { ScoringSection } from '../scoring-section';
import { useScoring } from '../scoring-scope';

const STATISTICS = ['mean', 'top-share', 'satisfied-share', 'net-share'] as const;

/** Which number stands for a group, with the limits of satisfied and dissatisfied. */
export function StatisticSection() {
  const { session, questionnaire } = useScoring();
  const words = () => scoringWords();
  const statistic = () => session.current().statistic;
  const set = (next: GroupStatistic, field?: string) =>
    session.change((scheme) => ({ ...scheme, statistic: next }), field);
  return (
    <ScoringSection section="statistic" example={<StatisticExample />}>
      <PolicyChoice
        label={words().sections.statistic.title}
        value={statistic().kind}
        onChange={(kind) => set(firstStatistic(kind, ratedScores(questionnaire, session.current())))}
        options={STATISTICS.map((kind) => ({ value: kind, ...words().statistics[kind] }))}
      >
        <Limits statistic={statistic()} onChange={set} />
      </PolicyChoice>
    </ScoringSection>
  );
}

function Limits(props: {
  readonly statistic: GroupStatistic;
  readonly onChange: (statistic: GroupStatistic, field: string) => void;
}) {
  const words = () => scoringWords();
  const satisfied = () => ('from' in props.statistic ? props.statistic : undefined);
  const net = () => (props.statistic.kind === 'net-share' ? props.statistic : undefined);
  return (
    <>
      <Show when={satisfied()}>
        {(own) => (
          <SchemeNumber
            label={words().stat.from}
            unit={words().points}
            value={own().from}
            field="from"
            onChange={(from, field) => props.onChange({ ...own(), from }, field)}
          />
        )}
      </Show>
      <Show when={net()}>
        {(own) => (
          <SchemeNumber
            label={words().stat.below}
            unit={words().points}
            value={own().below}
            field="below"
            onChange={(below, field) => props.onChange({ ...own(), below }, field)}
          />
        )}
      </Show>
    </>
  );
}

function StatisticExample() {
  const { session, questionnaire } = useScoring();
  const words = () => scoringWords().stat;
  const scores = () => ratedScores(questionnaire, session.current());
  const example = () => statisticExample(scores(), session.current().statistic);
  return (
    <table class="scoring-table scoring-figures">
      <caption class="visually-hidden">{words().table}</caption>
      <thead>
        <tr>
          <th scope="col">{words().head.option}</th>
          <th scope="col">{words().head.score}</th>
          <th scope="col">{words().head.counts}</th>
        </tr>
      </thead>
      <tbody>
        <For each={ratedQuestion(questionnaire)?.scale.options}>
          {(option, index) => (
            <tr>
              <th scope="row">{localized(option.label)}</th>
              <td>{plainFigure(scores()[index()] ?? Number.NaN)}</td>
              <td>{plainFigure(example().counted[index()] ?? Number.NaN)}</td>
            </tr>
          )}
        </For>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {words().even}
          </th>
          <td>{plainFigure(example().mean)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
