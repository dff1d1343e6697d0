/** The problem of the last attempt to save a view, if any. */
export interface SaveState {
  problem: string | null;
}
