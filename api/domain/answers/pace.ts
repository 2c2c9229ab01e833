/**
 * How fast a ballot was answered, in seconds a rating: under 2, 2 to under 5, 5 to under 15, 15 and more. The device measures,
 * and only this band goes into the sealed ballot: finer times would be a fingerprint.
 */
export const PACES = [0, 1, 2, 3] as const;
export type Pace = (typeof PACES)[number];

/** Lower bounds of the bands after the first, in seconds a rating. */
export const PACE_BOUNDS = [2, 5, 15] as const;
