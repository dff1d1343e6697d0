import type { Kind } from "@/lib/database/generated/enums";

/**
 * A card of a review, said in words already: what the page shows, a picture draws and a shared page repeats. It holds nothing but
 * what can be seen on it, so that whatever is not on the cards of a shared review cannot leak from it.
 */
export interface ReviewCard {
  /** Stable within a review, such as `time` or `top-shows`: what a person hides the card by. */
  id: string;
  /** What is seen, such as "Time watched". */
  title: string;
  /** The one large figure, such as "312 h 20 min"; null where the rows are the matter. */
  figure: string | null;
  sentence: string;
  rows: readonly ReviewRow[];
}

export interface ReviewRow {
  /** Stable within its card: what a person hides the row by. */
  id: string;
  /** A title's name, a genre, a month… Text from outside, never markup. */
  label: string;
  /** What is said of it, such as "24 episodes, 9 h 40 min". */
  value: string;
  /** Its part of the largest row of the card, from 0 to 1, drawn as a bar; null without one. */
  share: number | null;
  /** Whose hue it is drawn in; null for the accent. */
  kind: Kind | null;
  /** A poster's image path as in `Title.poster`; null without one. */
  poster: string | null;
  /** The title's page on Simkl; a row that is about something else has none. */
  url?: string | undefined;
}
