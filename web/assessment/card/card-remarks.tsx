import { For, Show } from 'solid-js';
import type { StandingOut } from '#domain/assessment/report/standing-out';
import { assessmentCardWords as words } from '../../lib/words';
import { indicatorNames } from '../result/table/indicator-names';
import { pointsText } from '../result/table/points-text';
import { type CardProps, isCorrected } from './card-title';

/** What the tests support about single indicators; where they support nothing, that. */
export function CardRemarks(props: CardProps) {
  const isCompared = () => props.card.indicators.some(({ categoryMean }) => categoryMean !== null);
  const hidden = () => (isCorrected(props.shown) ? words().remarks.corrected : words().remarks.hidden);
  return (
    <section class="card-remarks">
      <Show when={isCompared()} fallback={<p class="card-part-note">{hidden()}</p>}>
        <div class="card-remark-lists">
          <RemarkList
            title={words().remarks.strengths}
            none={words().remarks.noStrengths}
            lines={remarkLines(props, 'above')}
          />
          <RemarkList
            title={words().remarks.weaknesses}
            none={words().remarks.noWeaknesses}
            lines={remarkLines(props, 'below')}
          />
        </div>
        <p class="card-part-note">{words().remarks.how}</p>
      </Show>
    </section>
  );
}

interface RemarkListProps {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly string[];
}

function RemarkList(props: RemarkListProps) {
  return (
    <div>
      <h2>{props.title}</h2>
      <Show when={props.lines.length > 0} fallback={<p class="card-remark-none">{props.none}</p>}>
        <ul>
          <For each={props.lines}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
    </div>
  );
}

export function remarkLines({ shown, card }: CardProps, side: 'above' | 'below'): readonly string[] {
  const names = indicatorNames(shown.scheme);
  const lineOf = ({ indicatorId, lead, basis, beside, others }: StandingOut) =>
    words().remarks[basis][side]({
      name: names.get(indicatorId) ?? '',
      lead: pointsText(shown, Math.abs(lead)),
      beside,
      others,
    });
  return (side === 'above' ? card.strengths : card.weaknesses).map(lineOf);
}
