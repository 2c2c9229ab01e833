import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { takesCodes } from '#domain/survey/collection';
import { formatNumber } from '../../../lib/format';
import { rollWords } from '../../../lib/words';
import { Notice } from '../../../ui/notice';
import { OriginNotice } from '../links/origin-notice';
import { isHandedOut, noMoreLinks } from './no-more-links';
import { linksTableAddress, type RollWork } from './roll-data';
import { pagesOf } from './slips/slip-pages';

/** Links as a table and slips to print: from the keys on, because they go with the six words, until the close. */
export function HandOutSection(props: RollWork) {
  const words = () => rollWords().handOut;
  return (
    <section class="roll-section" aria-labelledby="roll-hand-out">
      <h2 id="roll-hand-out">{words().title}</h2>
      <Show when={isHandedOut(props.wave.state)} fallback={<p>{noMoreLinks(props.wave.state)}</p>}>
        <Show when={props.keys.state === 'ready'} fallback={<NotYet {...props} />}>
          <OriginNotice address={props.roll.origin} />
          <HandOutList {...props} />
          <p class="muted">{words().secret}</p>
        </Show>
      </Show>
      <Notice tone="brand">{takesCodes(props.wave) ? words().noteCodes : words().note}</Notice>
    </section>
  );
}

function NotYet(props: Pick<RollWork, 'wave' | 'keys'>) {
  const words = () => rollWords().handOut;
  return (
    <>
      <p class={props.keys.state === 'outdated' ? 'roll-warn' : 'muted'}>
        {props.keys.state === 'outdated' ? words().outdated : words().later}
      </p>
      <A href={`/waves/${props.wave.id}/opening`}>{words().toKeys}</A>
    </>
  );
}

function HandOutList(props: RollWork) {
  const words = () => rollWords().handOut;
  const without = () => props.roll.groups.reduce((sum, { withoutContact }) => sum + withoutContact, 0);
  const slips = `/waves/${props.wave.id}/links/slips`;
  const pages = (sizes: readonly number[]) => formatNumber(pagesOf(sizes));
  return (
    <ul class="roll-hand-out">
      <Show when={!takesCodes(props.wave)}>
        <HandOutLine
          name={words().csv(formatNumber(props.roll.size))}
          text={words().csvText}
          act={
            <a href={linksTableAddress(props.wave.id)} download="">
              {words().download}
            </a>
          }
        />
      </Show>
      <HandOutLine
        name={words().slips(formatNumber(props.roll.size))}
        text={words().slipsText(pages(props.roll.groups.map(({ size }) => size)))}
        act={<A href={slips}>{words().print}</A>}
      />
      <Show when={without() > 0 && without() < props.roll.size}>
        <HandOutLine
          name={words().slipsWithout(formatNumber(without()))}
          text={words().slipsText(pages(props.roll.groups.map(({ withoutContact }) => withoutContact)))}
          act={<A href={`${slips}?for=without-contact`}>{words().print}</A>}
        />
      </Show>
    </ul>
  );
}

interface HandOutLineProps {
  readonly name: string;
  readonly text: string;
  readonly act: JSX.Element;
}

function HandOutLine(props: HandOutLineProps) {
  return (
    <li>
      <div>
        <p>{props.name}</p>
        <p class="muted">{props.text}</p>
      </div>
      {props.act}
    </li>
  );
}
