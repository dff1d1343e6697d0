import type { Metadata } from "next";
import { ReviewNotFoundPage } from "../no-such-review";
import { Review } from "../review";
import { findReview } from "../review-of-address";

type Props = PageProps<"/review/[year]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: `${year} in review` };
}

/** Comes whole rather than in parts, like the statistics: it is there without script too. */
export default async function YearReviewPage({ params }: Props) {
  const { year } = await params;
  const review = await findReview(year, null);
  return review ? <Review review={review} /> : <ReviewNotFoundPage />;
}
