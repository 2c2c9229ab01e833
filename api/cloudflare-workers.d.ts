/** Of the types of workerd only this: the whole of them contradicts those of browsers and Node. */
declare module 'cloudflare:workers' {
  /** Lets work of the present request go on after its response. */
  export function waitUntil(work: Promise<unknown>): void;
}
