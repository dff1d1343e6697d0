import type { Metadata } from "next";
import { formatMonthName } from "../../cards/words";
import { ReviewNotFoundPage } from "../../no-such-review";
import { Review } from "../../review";
import { findReview } from "../../review-of-address";

type Props = PageProps<"/review/[year]/[month]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month } = await params;
  const rangeKey = `${year}-${month.padStart(2, "0")}`;
  return { title: Number.isNaN(Date.parse(rangeKey)) ? "A month in review" : `${formatMonthName(rangeKey)} ${year} in review` };
}

export default async function MonthReviewPage({ params }: Props) {
  const { year, month } = await params;
  const review = await findReview(year, month);
  return review ? <Review review={review} /> : <ReviewNotFoundPage />;
}
