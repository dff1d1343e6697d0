import type { Metadata } from "next";
import { Review } from "@/app/(signed-in)/review/_components/review";
import { ReviewNotFoundPage } from "@/app/(signed-in)/review/_components/review-not-found-page";
import { findReview } from "@/app/(signed-in)/review/_lib/find-review";
import { formatMonthName } from "@/app/(signed-in)/review/messages";

type Props = PageProps<"/review/[year]/[month]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month } = await params;
  const rangeKey = `${year}-${month.padStart(2, "0")}`;
  return {
    title: Number.isNaN(Date.parse(rangeKey)) ? "A month in review" : `${formatMonthName(rangeKey)} ${year} in review`,
  };
}

export default async function MonthReviewPage({ params }: Props) {
  const { year, month } = await params;
  const review = await findReview(year, month);
  return review ? <Review review={review} /> : <ReviewNotFoundPage />;
}
