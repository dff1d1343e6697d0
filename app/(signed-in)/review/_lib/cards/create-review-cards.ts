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
 * The cards of a review in order, without those that have nothing true to show. Nothing watched gives no card; neither do dates that
 * were filled in from releases and airings.
 */
export function createReviewCards(stats: ReviewStats): ReviewCard[] {
  if (stats.totals.every(({ dateQuality }) => dateQuality === "synthetic")) return [];
  return CARD_BUILDERS.flatMap((buildCard) => buildCard(stats) ?? []);
}
