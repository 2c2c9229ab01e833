import { createEffect, createMemo, For, onCleanup, Show } from 'solid-js';
import { hashGroups } from '#domain/text-hash';
import { localized } from '../../../lib/i18n';
import { assessmentSheetWords as words } from '../../../lib/words';
import { cardGrounds } from '../card-grounds';
import { cardLines } from '../card-lines';
import { gapLines, nextTitle, wayText } from '../card-next';
import { remarkLines } from '../card-remarks';
import { printed } from './printed';
import { SheetPeers } from './sheet-peers';
import { PointsTable, WorkingTable } from './sheet-tables';
import { sheetBy, sheetHead, type SheetProps, wholeText } from './sheet-text';
import './card-sheet.css';

/** The scorecard as a paper: what a printer gets in place of the page. */
export function CardSheet(props: SheetProps) {
  const lines = createMemo(() => cardLines(props));
  useRunningHead(() => sheetHead(props).map(printed));
  return (
    <div class="sheet">
      <header class="sheet-title">
        <p>{props.row.name}</p>
        <p>{printed(words().title(localized(props.shown.head.title)))}</p>
        <p class="sheet-by">{printed(sheetBy(props.shown))}</p>
      </header>
      <h2>{words().parts.whole}</h2>
      <p class="sheet-body">{printed(wholeText(props))}</p>
      <Grounds {...props} />
      <PointsTable {...props} lines={lines()} />
      <h2>{words().parts.beside}</h2>
      <Findings {...props} />
      <h2>{words().parts.peers}</h2>
      <SheetPeers {...props} />
      <h2>{words().parts.working}</h2>
      <WorkingTable {...props} lines={lines()} />
      <p class="sheet-note">{printed(words().about)}</p>
      <Show when={props.shown.signature}>
        {(signature) => (
          <p class="sheet-note sheet-hash">{printed(words().signature(hashGroups(signature()).join(' ')))}</p>
        )}
      </Show>
    </div>
  );
}

/** Boxes in the margins of a page are written by style sheets: the words reach them as properties of the document. */
function useRunningHead(texts: () => readonly string[]): void {
  const style = document.documentElement.style;
  const names = ['--sheet-head-start', '--sheet-head-end'];
  createEffect(() => texts().forEach((text, index) => style.setProperty(names[index] ?? '', JSON.stringify(text))));
  onCleanup(() => names.forEach((name) => style.removeProperty(name)));
}

/** What decided besides points, with what it rests on. */
function Grounds(props: SheetProps) {
  return (
    <Show when={cardGrounds(props).length > 0}>
      <div class="sheet-grounds">
        <For each={cardGrounds(props)}>
          {({ lead, effect, bases }) => (
            <p>
              <b>{lead + words().stop}</b>
              {printed([effect, ...bases.map(asSentence)].join(words().gapBetween))}
            </p>
          )}
        </For>
      </div>
    </Show>
  );
}

/** What people wrote may end with a stop already. */
function asSentence(text: string): string {
  return text.replace(/[。.]?$/, words().stop.trim());
}

/** On paper two ways to the next grade are enough. */
const MOST_WAYS = 2;

function Findings(props: SheetProps) {
  const parts = () => [
    { head: words().strengths, text: remarkLines(props, 'above').join(words().gapBetween) || words().none.above },
    { head: words().weaknesses, text: remarkLines(props, 'below').join(words().gapBetween) || words().none.below },
    { head: words().gap, text: gapText(props) },
  ];
  return (
    <For each={parts().filter(({ text }) => text !== '')}>
      {({ head, text }) => (
        <p class="sheet-body">
          <b>{head}</b>
          {printed(text)}
        </p>
      )}
    </For>
  );
}

function gapText(props: SheetProps): string {
  const next = props.card.nextGrade;
  if (next === null) return '';
  const ways = next.needed === null ? [] : next.ways.filter(({ isEnough }) => isEnough).slice(0, MOST_WAYS);
  const said =
    next.needed === null ? gapLines(props, next) : ways.map((way) => `${wayText(props.shown, way)}${words().stop}`);
  // Without a number of points the title is a question, which the lines under it answer.
  const isQuestion = next.needed === null && next.toMinimum > 0 && next.obstacle !== 'no-places';
  const title = isQuestion ? [] : [`${nextTitle(props.shown, next)}${words().stop}`];
  return [...title, ...said].map((text) => text.trim()).join(words().gapBetween);
}
