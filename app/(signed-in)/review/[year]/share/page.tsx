import type { Metadata } from "next";
import { ReviewNotFoundPage } from "../../no-such-review";
import { findReview } from "../../review-of-address";
import { SharePage } from "../../sharing/share-page";

export const metadata: Metadata = { title: "Share a year" };

export default async function ShareYearPage({ params, searchParams }: PageProps<"/review/[year]/share">) {
  const { year } = await params;
  const review = await findReview(year, null);
  return review ? <SharePage review={review} searchParams={await searchParams} /> : <ReviewNotFoundPage />;
}
