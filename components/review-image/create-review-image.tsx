import type { PngLayout } from "@/lib/sharing/image/draw-png";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import { CoverImage } from "./cover-image";
import { createPageImage } from "./page-image";
import { TALL, TallImage } from "./tall-image";
import { WIDE, WideImage } from "./wide-image";

/** `wide` is what sites show beside a link, `tall` a post, `page` all cards under each other. */
export const IMAGE_SHAPES = ["wide", "tall", "page"] as const;
type ImageShape = (typeof IMAGE_SHAPES)[number];

export interface ImageChoice {
  /** The id of one card; null for all of them. */
  card: string | null;
  shape: ImageShape;
}

/** What to draw; null when there is no such card. All cards together have no `tall`, and one card has no `page`: they are `wide`. */
export function createReviewImage(
  cards: readonly ReviewCard[],
  heading: string,
  { card: id, shape }: ImageChoice,
): PngLayout | null {
  if (cards.length === 0) return null;
  if (id === null && shape === "page") return createPageImage(cards, heading);
  if (id === null) return { strips: [() => <CoverImage cards={cards} heading={heading} />], ...WIDE };
  const card = cards.find((one) => one.id === id);
  if (!card) return null;
  if (shape === "tall") return { strips: [() => <TallImage card={card} heading={heading} />], ...TALL };
  return { strips: [() => <WideImage card={card} heading={heading} />], ...WIDE };
}
