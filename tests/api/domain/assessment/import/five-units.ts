import type { Unit } from '#domain/units/unit';

export const UNITS: readonly Unit[] = ['财政局', '教育局', '民政局', '水利局', '统计局'].map((zh, position) => ({
  code: `u${position + 1}`,
  name: { zh },
  position,
}));
