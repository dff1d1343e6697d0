/** How keeping a view went: nothing to say, or why it was not kept. */
export interface SaveState {
  problem: string | null;
}
