/**
 * What of a value is not as its shape says, each with its path. A shape is the name of a type, a list of the shape of its entries,
 * or an object of shapes; a member whose name ends with "?" may be missing.
 */
export function shapeFaults(value, shape, path = '') {
  if (typeof shape === 'string') return TYPES[shape](value) ? [] : [`${path} is no ${shape}`];
  if (Array.isArray(shape)) return listFaults(value, shape[0], path);
  if (typeof value !== 'object' || value === null) return [`${path || 'it'} is no object`];
  return Object.entries(shape).flatMap(([key, member]) => {
    const name = key.replace('?', '');
    if (key.endsWith('?') && value[name] === undefined) return [];
    return shapeFaults(value[name], member, path === '' ? name : `${path}.${name}`);
  });
}

const TYPES = {
  text: (value) => typeof value === 'string',
  count: (value) => Number.isSafeInteger(value) && value >= 0,
  /** From 1970 to the last one that has a date. */
  day: (value) => Number.isInteger(value) && value >= 0 && value <= 100_000_000,
};

function listFaults(value, shape, path) {
  if (!Array.isArray(value)) return [`${path} is no list`];
  return value.flatMap((entry, index) => shapeFaults(entry, shape, `${path}[${index}]`));
}
