import { RatingsBars } from "@/components/charts/ratings-bars";
import { TitleLines } from "@/components/titles/title-lines";
import type { PictureProps } from "./picture-props";
import { shelved } from "./title-pictures";

/** How often each rating was given, and to what the best. */
export function RatingsPicture({ card, figures: { ratings, best } }: PictureProps) {
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
      <div className="min-w-0">
        <RatingsBars spread={ratings} />
      </div>
      <TitleLines titles={shelved(card, best)} />
    </div>
  );
}
