import type { Kind } from "@/components/titles/kinds";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewStats } from "@/lib/stats/review/review-stats";
import { BarRows } from "./bar-rows";
import { BingePicture } from "./binge-picture";
import { ClockPicture } from "./clock-picture";
import { CountriesPicture } from "./countries-picture";
import { DaysPicture } from "./days-picture";
import { GenresPicture } from "./genres-picture";
import { LedgerColumns, LedgerRows } from "./ledger-rows";
import { MonthsPicture } from "./months-picture";
import type { PictureProps } from "./picture-props";
import { RatingsPicture } from "./ratings-picture";
import { RewatchesPicture } from "./rewatches-picture";
import { StreakPicture } from "./streak-picture";
import { TimePicture } from "./time-picture";
import { FirstAndLastPicture, TopPicture } from "./title-pictures";

interface Layout {
  Picture: (props: PictureProps) => React.ReactNode;
  /** Below the text over the whole width, else beside it on wide screens. */
  isWide?: true;
  tint?: Kind;
}

const LAYOUTS: Record<string, Layout> = {
  time: { Picture: TimePicture },
  averages: { Picture: LedgerRows },
  months: { Picture: MonthsPicture, isWide: true },
  days: { Picture: DaysPicture, isWide: true },
  hours: { Picture: ClockPicture },
  weekdays: { Picture: BarRows },
  kinds: { Picture: LedgerColumns, isWide: true },
  "first-and-last": { Picture: FirstAndLastPicture },
  binge: { Picture: BingePicture },
  streak: { Picture: StreakPicture },
  "top-shows": { Picture: TopPicture, isWide: true, tint: "tv" },
  "top-anime": { Picture: TopPicture, isWide: true, tint: "anime" },
  "top-films": { Picture: TopPicture, isWide: true, tint: "movie" },
  genres: { Picture: GenresPicture },
  countries: { Picture: CountriesPicture, isWide: true },
  rewatches: { Picture: RewatchesPicture },
  ratings: { Picture: RatingsPicture, isWide: true },
  "begun-and-finished": { Picture: LedgerColumns, isWide: true },
};

/** The image of a card, in the colour of its kind, else in the accent colour. */
export function getLayout({ id }: ReviewCard, { binge }: ReviewStats) {
  const { Picture, isWide = false, tint = null } = LAYOUTS[id] ?? { Picture: LedgerRows };
  return { Picture, isWide, tint: (id === "binge" ? binge?.kind : tint) ?? "accent" };
}
