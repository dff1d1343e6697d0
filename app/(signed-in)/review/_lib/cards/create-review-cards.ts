import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewStats } from "@/lib/stats/review/review-stats";
import { buildAveragesCard } from "./averages-card";
import { buildDaysCard, buildMonthsCard } from "./calendar-cards";
import type { CardBuilder } from "./card-builder";
import { buildHoursCard, buildKindsCard, buildWeekdaysCard } from "./clock-cards";
import { buildBingeCard, buildFirstAndLastCard, buildStreakCard } from "./record-cards";
import { buildCountriesCard, buildGenresCard, buildRatingsCard, buildShowsCard } from "./taste-cards";
import { buildTimeCard } from "./time-card";
import { buildRewatchesCard, createTopCardBuilder } from "./title-cards";

const CARD_BUILDERS: readonly CardBuilder[] = [
  buildTimeCard,
  buildAveragesCard,
  buildMonthsCard,
  buildDaysCard,
  buildHoursCard,
  buildWeekdaysCard,
  buildKindsCard,
  buildFirstAndLastCard,
  buildBingeCard,
  buildStreakCard,
  createTopCardBuilder("tv"),
  createTopCardBuilder("anime"),
  createTopCardBuilder("movie"),
  buildGenresCard,
  buildCountriesCard,
  buildRewatchesCard,
  buildRatingsCard,
  buildShowsCard,
];

/**
 * A review as cards, in the order of its story; what has nothing true to say is left out. Nothing watched is no card at all, nor is
 * what only dates filled in from releases and airings put there.
 */
export function createReviewCards(stats: ReviewStats): ReviewCard[] {
  if (stats.totals.every(({ dateQuality }) => dateQuality === "synthetic")) return [];
  return CARD_BUILDERS.flatMap((buildCard) => buildCard(stats) ?? []);
}
