import { z } from "zod";
import { integer, number, text } from "./lenient";

const Rating = z
  .object({ rating: number, votes: integer, rank: integer, drop_rate: text, droprate: text })
  .transform(({ rating, votes, rank, drop_rate, droprate }) =>
    rating === null ? null : { rating, votes, rank, dropRate: drop_rate ?? droprate },
  )
  .nullish()
  .catch(null)
  .transform((rating) => rating ?? null);

const Ratings = z.object({ simkl: Rating, imdb: Rating, mal: Rating }).nullish().catch(null);

/** Out of ten; `dropRate` is text such as `8.5%`. */
export const communityRatings = Ratings.transform((ratings) => ratings ?? { simkl: null, imdb: null, mal: null });
