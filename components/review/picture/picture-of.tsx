import type { Picture } from "@/lib/sharing/picture/draw-png";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import { CoverPicture } from "./cover-picture";
import { pagePicture } from "./page-picture";
import { TALL, TallPicture } from "./tall-picture";
import { WIDE, WidePicture } from "./wide-picture";

/** `wide` is what sites show beside a link, `tall` a post, `page` all cards under each other. */
export const SHAPES = ["wide", "tall", "page"] as const;
export type Shape = (typeof SHAPES)[number];

export interface PictureChoice {
  /** The id of one card; null for all of them. */
  card: string | null;
  shape: Shape;
}

/** What to draw; null when there is no such card. All cards together have no `tall`, and one card has no `page`: they are `wide`. */
export function pictureOf(
  cards: readonly ReviewCard[],
  of: string,
  { card: id, shape }: PictureChoice,
): Picture | null {
  if (cards.length === 0) return null;
  if (id === null && shape === "page") return pagePicture(cards, of);
  if (id === null) return { strips: [() => <CoverPicture cards={cards} of={of} />], ...WIDE };
  const card = cards.find((one) => one.id === id);
  if (!card) return null;
  if (shape === "tall") return { strips: [() => <TallPicture card={card} of={of} />], ...TALL };
  return { strips: [() => <WidePicture card={card} of={of} />], ...WIDE };
}
