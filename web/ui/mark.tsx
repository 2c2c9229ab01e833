/** The interval dot: a line with whiskers and a dot on it. Also the motif of every chart. Decorative; the wordmark names it. */
export function Mark(props: { readonly width?: number }) {
  return (
    <svg class="mark" width={props.width ?? 28} viewBox="0 0 28 12" aria-hidden="true">
      <path d="M1 6h26M1 2v8M27 2v8" fill="none" stroke="var(--brand)" stroke-width="1.8" stroke-linecap="round" />
      <circle cx="15" cy="6" r="4" fill="var(--brand)" />
    </svg>
  );
}
