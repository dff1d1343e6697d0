import { RatingsBars } from "@/components/charts/ratings-bars";
import type { PictureProps } from "./picture-props";
import { TitleLines } from "./title-lines";
import { shelved } from "./title-pictures";

/** How often each rating was given, and to what the best. */
export function RatingsPicture({ card, figures: { ratings, best } }: PictureProps) {
  return (
    <div className="grid gap-6">
      <div>
        <RatingsBars spread={ratings} />
      </div>
      <TitleLines titles={shelved(card, best)} />
    </div>
  );
}
