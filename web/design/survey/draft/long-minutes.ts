/** Above this an estimate of minutes turns amber. Our choice, not a finding. */
export const LONG_MINUTES = 6;
