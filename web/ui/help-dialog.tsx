import { createSignal, For } from 'solid-js';
import { onShortcut } from '../lib/shortcuts';
import { commonWords as words } from '../lib/words';
import { Button } from './button';
import { Dialog } from './dialog';
import './help-dialog.css';

const [open, setOpen] = createSignal(false);

/** Opens the help from anywhere. */
export function openHelp(): void {
  setOpen(true);
}

/** Help and keyboard shortcuts; `?` opens it on every page. Placed once, in staff.tsx. */
export function HelpDialog() {
  onShortcut('?', openHelp);
  return (
    <Dialog
      open={open()}
      title={words().helpAndKeys}
      onClose={() => setOpen(false)}
      actions={<Button onClick={() => setOpen(false)}>{words().close}</Button>}
    >
      <dl class="help-keys">
        <For each={words().keys}>
          {([keys, meaning]) => (
            <div class="help-key">
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          )}
        </For>
      </dl>
      <p>
        {words().helpInterface}{' '}
        <a href="/api/docs" rel="external">
          {words().interfaceDocs}
        </a>
      </p>
    </Dialog>
  );
}
