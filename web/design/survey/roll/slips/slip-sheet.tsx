import { For } from 'solid-js';
import type { LocalizedText } from '#domain/questionnaire/model';
import { rollWords } from '../../../../lib/words';
import { Mark } from '../../../../ui/mark';
import { OwnText } from '../../../../ui/own-text';
import { codePath } from './code-path';
import type { PersonalLink } from '../roll-data';
import type { SlipPage } from './slip-pages';

interface SlipSheetProps {
  readonly page: SlipPage<PersonalLink>;
  readonly title: LocalizedText;
  /** Printed codes of a hall, which are nobody's own. */
  readonly ofCodes: boolean;
  readonly minutes: number;
  readonly closes: string;
  readonly sixWords: string;
}

/** One A4 page: 18 slips between shared cut lines, and below them what becomes of those left over. */
export function SlipSheet(props: SlipSheetProps) {
  const words = () => rollWords().slips;
  return (
    <section class="slip-sheet">
      <header class="slip-head">
        <Mark width={30} />
        <div class="slip-what">
          <p class="slip-name">{words().head}</p>
          <p>{words().page(props.page.group, props.page.number, props.page.of)}</p>
        </div>
        <div class="slip-how">
          <p>{words().shuffled}</p>
          <p>{words().draw}</p>
        </div>
      </header>
      <ul class="slip-grid">
        <For each={props.page.slips}>{(slip) => <Slip {...props} slip={slip} />}</For>
      </ul>
      <footer class="slip-foot">
        <span>{words().routine}</span>
        <span>{words().words(props.sixWords)}</span>
      </footer>
    </section>
  );
}

function Slip(props: SlipSheetProps & { readonly slip: PersonalLink }) {
  const words = () => rollWords().slips;
  const code = codePath(props.slip.url);
  const address = () => addressOf(props.slip.url).split('#')[0];
  const secret = () => addressOf(props.slip.url).split('#')[1];
  return (
    <li class="slip">
      <svg
        class="slip-code"
        viewBox={`0 0 ${code.size} ${code.size}`}
        shape-rendering="crispEdges"
        role="img"
        aria-label={props.ofCodes ? words().qrCode : words().qr}
      >
        <path d={code.path} />
      </svg>
      <div class="slip-text">
        <p class="slip-name">
          <OwnText of={props.title} />
        </p>
        <p>
          <OwnText of={props.slip.group} />
        </p>
        <p>{words().scan(props.minutes)}</p>
        <p>{props.ofCodes ? words().onceCode : words().once}</p>
        <p>{words().closes(props.closes)}</p>
      </div>
      <p class="slip-url">
        {words().type}
        <b>
          {address()}
          <span class="slip-secret">#{secret()}</span>
        </b>
      </p>
    </li>
  );
}

/** Browsers add the scheme themselves. */
function addressOf(url: string): string {
  return url.replace(/^https?:\/\//, '');
}
