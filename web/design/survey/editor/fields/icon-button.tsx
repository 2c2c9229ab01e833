import type { JSX } from 'solid-js';

interface IconButtonProps {
  readonly label: string;
  readonly icon: JSX.Element;
  readonly onClick: () => void;
  /** The key that does the same, shown with the label. */
  readonly keys?: string;
  readonly class?: string;
}

/** A tool that is an icon alone; its label is read out and shown on hover. */
export function IconButton(props: IconButtonProps) {
  return (
    <button
      type="button"
      class={`editor-icon-button ${props.class ?? ''}`}
      aria-label={props.label}
      title={props.keys ? `${props.label}　${props.keys}` : props.label}
      onClick={() => props.onClick()}
    >
      {props.icon}
    </button>
  );
}
