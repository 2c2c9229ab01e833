import { createKit } from './kit/kit';

// The page that has asked for this file takes it from here (see state/load-kit).
window.stampKit = createKit();
