import { createSignal, Show } from 'solid-js';
import { assessmentDataWords as words } from '../../lib/words';
import { FileDrop } from '../../ui/file-drop';

interface ReportHashProps {
  readonly value: string | undefined;
  readonly onHash: (hash: string, name: string) => void;
}

/** Binds the figures to the report they are from; the report itself stays on the device. */
export function ReportHash(props: ReportHashProps) {
  const [name, setName] = createSignal('');
  const take = async (file: File) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    setName(file.name);
    props.onHash([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''), file.name);
  };
  return (
    <section class="import-section data-report">
      <h2>{words().figures.report}</h2>
      <p class="muted">{words().figures.reportHint}</p>
      <FileDrop label={words().figures.reportFile} accept="*" onFile={(file) => void take(file)} />
      <Show when={props.value}>
        {(hash) => (
          <p role="status">
            {name()} <code>{hash()}</code>
          </p>
        )}
      </Show>
    </section>
  );
}
