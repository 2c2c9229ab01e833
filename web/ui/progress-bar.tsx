import './progress-bar.css';

interface ProgressBarProps {
  /** What is measured, read out with the value. */
  readonly label: string;
  readonly value: number;
  /** Full width. */
  readonly of: number;
}

/** A thin bar over a share; the figures stand beside it as text. */
export function ProgressBar(props: ProgressBarProps) {
  return <progress class="progress-bar" aria-label={props.label} value={props.value} max={Math.max(props.of, 1)} />;
}
