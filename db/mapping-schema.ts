/** Which units of a wave were which of an earlier one, revision by revision. */
export interface UnitMappingTable {
  wave_id: string;
  division: string;
  revision: number;
  earlier_wave_id: string;
  earlier_division: string;
  links: string;
  stored_by: string;
  stored_at: number;
}
