import { RatingsBars } from "@/components/charts/ratings-bars";
import { TitleList } from "@/components/titles/title-list";
import type { PictureProps } from "./picture-props";
import { matchTitles } from "./title-pictures";

/** How often each rating was given, and to what the best. */
export function RatingsPicture({ card, stats: { ratings, best } }: PictureProps) {
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
      <div className="min-w-0">
        <RatingsBars ratings={ratings} />
      </div>
      <TitleList titles={matchTitles(card, best)} />
    </div>
  );
}
