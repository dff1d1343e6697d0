import type { Metadata } from "next";
import { ReviewNotFoundPage } from "../../../no-such-review";
import { findReview } from "../../../review-of-address";
import { SharePage } from "../../../sharing/share-page";

export const metadata: Metadata = { title: "Share a month" };

export default async function ShareMonthPage({ params, searchParams }: PageProps<"/review/[year]/[month]/share">) {
  const { year, month } = await params;
  const review = await findReview(year, month);
  return review ? <SharePage review={review} searchParams={await searchParams} /> : <ReviewNotFoundPage />;
}
