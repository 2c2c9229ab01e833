import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { formatIsoDate } from '../../../lib/format';
import { assessmentSchemeWords as words, assessmentWords } from '../../../lib/words';
import { Table } from '../../../ui/table';
import type { SchemeVersionHead } from '../../assessment-data';
import type { SchemePlace } from '../scheme-place';

/** Every version that was frozen, the latest first, and the runs that used it. */
export function VersionsSection(props: { readonly place: SchemePlace }) {
  const versions = () => props.place.versions.toSorted((one, other) => other.number - one.number);
  return (
    <section class="scheme-versions">
      <h2>{words().version.heading}</h2>
      <Show when={versions().length > 0} fallback={<p class="muted">{words().version.none}</p>}>
        <Table caption={words().version.heading}>
          <thead>
            <tr>
              <th scope="col">{words().version.number}</th>
              <th scope="col">{words().version.day}</th>
              <th scope="col">{words().version.usedBy}</th>
            </tr>
          </thead>
          <tbody>
            <For each={versions()}>{(version) => <VersionRow version={version} place={props.place} />}</For>
          </tbody>
        </Table>
      </Show>
    </section>
  );
}

function VersionRow(props: { readonly version: SchemeVersionHead; readonly place: SchemePlace }) {
  const address = () => `/assessments/${props.place.assessment.id}/scheme?version=${props.version.hash}`;
  const users = () =>
    props.place.runs
      .filter(({ schemeHash }) => schemeHash === props.version.hash)
      .map(({ number }) => assessmentWords().runNumber(number));
  return (
    <tr>
      <th scope="row">
        <A href={address()}>{assessmentWords().versionNumber(props.version.number)}</A>
      </th>
      <td>{formatIsoDate(props.version.createdAt)}</td>
      <td class="muted">{users().join(assessmentWords().listComma) || words().version.unused}</td>
    </tr>
  );
}
