import process from 'node:process';
import { LaunchError } from './terminal.mjs';

const LEAST = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  throw new LaunchError(
    `Node ${process.versions.node} is too old: Pingyi needs Node ${LEAST.join('.')} or later.\nGet it from https://nodejs.org and run npm start again.`,
  );
}
