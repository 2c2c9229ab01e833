import { For, Show } from 'solid-js';
import { formatIsoDate } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { scoringWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { CopyButton } from '../../../../ui/copy-button';
import { Table } from '../../../../ui/table';
import type { SchemeVersion } from '../../survey-data';
import { choicesOf } from '../scheme/scheme-draft';
import { useScoring } from '../scoring-scope';
import './versions.css';

/** Every version that a wave of the survey was opened with: to be named, compared, and taken up again. */
export function VersionsSection() {
  const { versions } = useScoring();
  const words = () => scoringWords().versions;
  return (
    <section class="scoring-versions">
      <h2>{words().title}</h2>
      <Show when={versions.length > 0} fallback={<p class="muted">{words().none}</p>}>
        <Table caption={words().title}>
          <thead>
            <tr>
              <th scope="col">{words().head.version}</th>
              <th scope="col">{words().head.day}</th>
              <th scope="col">{words().head.wave}</th>
              <th scope="col">{words().head.hash}</th>
              <th scope="col">
                <span class="visually-hidden">{words().head.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={versions.toReversed()}>{(version) => <VersionRow version={version} />}</For>
          </tbody>
        </Table>
      </Show>
    </section>
  );
}

function VersionRow(props: { readonly version: SchemeVersion }) {
  const { session, wave, waves, readOnly } = useScoring();
  const words = () => scoringWords();
  const choices = () => choicesOf(props.version.scheme);
  const users = () =>
    waves
      .filter(({ schemeHash }) => schemeHash === props.version.hash)
      .map(({ title }) => localized(title))
      .join(words().listSeparator);
  const isCurrent = () => JSON.stringify(choices()) === JSON.stringify(session.current());
  return (
    <tr aria-current={props.version.hash === wave.schemeHash || undefined}>
      <th scope="row">{words().versions.number(props.version.number)}</th>
      <td>{formatIsoDate(props.version.createdAt)}</td>
      <td>{users() || words().versions.unused}</td>
      <td>
        <span class="scoring-hash-line">
          <code class="scoring-hash" title={props.version.hash}>
            {props.version.hash.slice(0, SHOWN_DIGITS)}
          </code>
          <CopyButton kind="quiet" text={props.version.hash} label={words().copyHash} />
        </span>
      </td>
      <td class="number">
        <Show when={!readOnly}>
          <Show when={!isCurrent()} fallback={<span class="muted">{words().versions.current}</span>}>
            <Button size="small" onClick={() => session.change(choices)}>
              {words().versions.start(props.version.number)}
            </Button>
          </Show>
        </Show>
      </td>
    </tr>
  );
}

/** Enough to tell versions apart at a glance; all of them are copied. */
const SHOWN_DIGITS = 12;
