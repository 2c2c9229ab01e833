import { createSignal, createUniqueId, type JSX } from 'solid-js';
import IconUpload from '~icons/lucide/upload';
import './file-drop.css';

interface FileDropProps {
  /** "把文件拖到这里，或选择文件". */
  readonly label: string;
  /** Extensions and types for the file chooser. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly children?: JSX.Element;
}

/** A dashed field that takes one file by drop, click or keyboard. */
export function FileDrop(props: FileDropProps) {
  const id = createUniqueId();
  const [over, setOver] = createSignal(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) props.onFile(file);
  };
  return (
    <div
      class="file-drop"
      data-over={over() ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <input
        type="file"
        class="file-drop-input"
        id={id}
        accept={props.accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, mended and chosen again, has to be read again.
          event.currentTarget.value = '';
        }}
      />
      <label class="file-drop-label" for={id}>
        <IconUpload width={20} height={20} aria-hidden="true" />
        {props.label}
      </label>
      {props.children}
    </div>
  );
}
