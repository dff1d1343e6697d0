import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewFigures } from "@/lib/stats/review/review-figures";
import { averagesCard } from "./averages-card";
import { daysCard, monthsCard } from "./calendar-cards";
import type { CardOf } from "./card-of";
import { hoursCard, kindsCard, weekdaysCard } from "./clock-cards";
import { bingeCard, firstAndLastCard, streakCard } from "./record-cards";
import { countriesCard, genresCard, ratingsCard, showsCard } from "./taste-cards";
import { timeCard } from "./time-card";
import { rewatchesCard, topCard } from "./title-cards";

const IN_ORDER: readonly CardOf[] = [
  timeCard,
  averagesCard,
  monthsCard,
  daysCard,
  hoursCard,
  weekdaysCard,
  kindsCard,
  firstAndLastCard,
  bingeCard,
  streakCard,
  topCard("tv"),
  topCard("anime"),
  topCard("movie"),
  genresCard,
  countriesCard,
  rewatchesCard,
  ratingsCard,
  showsCard,
];

/**
 * A review as cards, in the order of its story; what has nothing true to say is left out. Nothing watched is no card at all, nor is
 * what only dates filled in from releases and airings put there.
 */
export function reviewCards(figures: ReviewFigures): ReviewCard[] {
  if (figures.totals.every(({ dateQuality }) => dateQuality === "synthetic")) return [];
  return IN_ORDER.flatMap((card) => card(figures) ?? []);
}
