import { createSignal, For, Show } from 'solid-js';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import { formatNumber } from '../../../../lib/format';
import { saveFile } from '../../../../lib/save-file';
import { rollKeyWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { OwnText } from '../../../../ui/own-text';
import { Table } from '../../../../ui/table';
import type { ReadyKeys } from '../roll-data';

/** The way to the full text of what is fixed, to read and to keep. */
export function ManifestLinks(props: { readonly keys: ReadyKeys }) {
  const words = () => rollKeyWords();
  const [reading, setReading] = createSignal(false);
  return (
    <p class="six-words-hint">
      <span class="muted">{words().frameHint}</span>
      <Button kind="quiet" size="small" onClick={() => setReading(true)}>
        {words().read}
      </Button>
      <Button kind="quiet" size="small" onClick={() => saveManifest(props.keys.manifest)}>
        {words().save}
      </Button>
      <ManifestDialog keys={props.keys} open={reading()} onClose={() => setReading(false)} />
    </p>
  );
}

/** The exact text, so that whoever hashes the file gets the same number. */
function saveManifest(manifest: Manifest): void {
  saveFile({
    name: `pingyi-manifest-${manifest.waveId}.json`,
    content: manifestText(manifest),
    type: 'application/json',
  });
}

interface ManifestDialogProps {
  readonly keys: ReadyKeys;
  readonly open: boolean;
  readonly onClose: () => void;
}

function ManifestDialog(props: ManifestDialogProps) {
  const words = () => rollKeyWords().manifest;
  return (
    <Dialog
      wide
      open={props.open}
      title={words().title}
      onClose={props.onClose}
      actions={<Button onClick={() => props.onClose()}>{words().close}</Button>}
    >
      <p>{words().scope}</p>
      <Table caption={words().group}>
        <thead>
          <tr>
            <th scope="col">{words().group}</th>
            <th scope="col" class="number">
              {words().size}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.keys.manifest.strata}>
            {(stratum) => (
              <tr>
                <th scope="row">
                  <OwnText of={stratum.name} />
                </th>
                <td class="number">{formatNumber(stratum.size)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </Table>
      <h3>{words().hash}</h3>
      <code class="manifest-hash">{props.keys.hash}</code>
      <h3>{words().text}</h3>
      <Show when={props.open}>
        <pre class="manifest-text" tabIndex={0} aria-label={words().text}>
          {manifestText(props.keys.manifest)}
        </pre>
      </Show>
    </Dialog>
  );
}
