import { For } from 'solid-js';
import type { LocalizedText } from '#domain/questionnaire/model';
import { trusteeWords } from '../../../lib/words';
import { Mark } from '../../../ui/mark';
import { OwnText } from '../../../ui/own-text';
import { codePath } from '../roll/slips/code-path';
import { inGroups } from './line-groups';

interface TrusteeSheetProps {
  readonly name: string;
  readonly number: number;
  readonly wave: LocalizedText;
  readonly keyNumber: string;
  readonly lines: readonly string[];
}

/** One A4 page for one trustee. Capitals keep the code small; letters in groups can be typed without losing the place. */
export function TrusteeSheet(props: TrusteeSheetProps) {
  const words = () => trusteeWords().sheet;
  const code = () => codePath(props.lines.join('').toUpperCase());
  return (
    <section class="trustee-sheet" aria-label={words().head}>
      <header class="trustee-sheet-head">
        <Mark width={34} />
        <span>{words().head}</span>
      </header>
      <h2>{words().whose(props.name)}</h2>
      <p class="trustee-sheet-part">{words().number(props.number)}</p>
      <dl>
        <div>
          <dt>{words().wave}</dt>
          <dd>
            <OwnText of={props.wave} />
          </dd>
        </div>
        <div>
          <dt>{words().key}</dt>
          <dd class="trustee-letters">{inGroups(props.keyNumber)}</dd>
        </div>
      </dl>
      <p class="trustee-sheet-lines-title">{words().lines}</p>
      <div class="trustee-sheet-body">
        <ol>
          <For each={props.lines}>
            {(line, index) => (
              <li>
                <span class="trustee-sheet-line">{words().line(index() + 1)}</span>
                <span class="trustee-letters">{inGroups(line)}</span>
              </li>
            )}
          </For>
        </ol>
        <svg
          viewBox={`0 0 ${code().size} ${code().size}`}
          shape-rendering="crispEdges"
          role="img"
          aria-label={words().code}
        >
          <path d={code().path} />
        </svg>
      </div>
      <ul>
        <For each={words().rules}>{(rule) => <li>{rule}</li>}</For>
      </ul>
    </section>
  );
}
