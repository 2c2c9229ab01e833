import type { Fault } from '../kit/prove';
import { createSignal } from '../signals';

/** What does not agree with the manifest. */
export const [fault, setFault] = createSignal<Fault | undefined>(undefined);
