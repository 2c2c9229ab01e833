/** The cells of a pasted text or file as text; row 0 is line 1, however empty. */
export type Cells = readonly (readonly string[])[];
