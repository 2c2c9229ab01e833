import { hash } from 'node:crypto';

export function sha256(content) {
  return hash('sha256', content, 'buffer');
}

/** RFC 6962, section 2.1, over leaves that are hashes already. */
export function treeRoot(leaves) {
  if (leaves.length === 0) return sha256('');
  if (leaves.length === 1) return leaves[0];
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return sha256(Buffer.concat([Buffer.of(1), treeRoot(leaves.slice(0, left)), treeRoot(leaves.slice(left))]));
}

/** RFC 8785 for what comes out of JSON.parse: members sorted, no spaces. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}
