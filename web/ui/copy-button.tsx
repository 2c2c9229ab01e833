import { createSignal, onCleanup } from 'solid-js';
import IconCheck from '~icons/lucide/check';
import IconCopy from '~icons/lucide/copy';
import { commonWords as words } from '../lib/words';
import { Button, type ButtonLook } from './button';

interface CopyButtonProps extends ButtonLook {
  readonly text: string;
  /** "复制链接"; "复制" when absent. */
  readonly label?: string;
}

/** Copies a text and says so on itself for two seconds. */
export function CopyButton(props: CopyButtonProps) {
  const [copied, setCopied] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const copy = async () => {
    await copyText(props.text);
    setCopied(true);
    clearTimeout(timer);
    timer = setTimeout(() => setCopied(false), 2_000);
  };
  onCleanup(() => clearTimeout(timer));
  return (
    <Button kind={props.kind ?? 'secondary'} size={props.size ?? 'small'} onClick={() => void copy()}>
      {copied() ? <IconCheck width={14} height={14} /> : <IconCopy width={14} height={14} />}
      <span aria-live="polite">{copied() ? words().copied : (props.label ?? words().copy)}</span>
    </Button>
  );
}

/** The clipboard interface exists only in a secure context; an office server is often plain http. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
