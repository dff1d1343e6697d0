import type { Metadata } from "next";
import { Review } from "@/app/(signed-in)/review/_components/review";
import { ReviewNotFoundPage } from "@/app/(signed-in)/review/_components/review-not-found-page";
import { findReview } from "@/app/(signed-in)/review/_lib/find-review";

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
