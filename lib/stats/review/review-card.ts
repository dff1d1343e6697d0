import type { Kind } from "@/lib/database/generated/enums";

/**
 * The texts of a card, as pages, images and shared reviews show it. It holds only what is visible, so that a shared review
 * cannot leak more.
 */
export interface ReviewCard {
  /** Stable within a review, such as `top-shows`; hiding refers to it. */
  id: string;
  /** Such as "Time watched". */
  title: string;
  /** Such as "312 h 20 min"; null for a card of rows. */
  figure: string | null;
  sentence: string;
  rows: readonly ReviewRow[];
}

export interface ReviewRow {
  /** Stable within its card; hiding refers to it. */
  id: string;
  /** Text from outside, never markup. */
  label: string;
  /** Such as "24 episodes, 9 h 40 min". */
  value: string;
  /** Relative to the largest row, 0 to 1; null without a bar. */
  share: number | null;
  /** Sets the colour; null for the accent. */
  kind: Kind | null;
  /** As in `Title.poster`. */
  poster: string | null;
  /** Simkl's page of the title; rows about something else have none. */
  url?: string | undefined;
}
