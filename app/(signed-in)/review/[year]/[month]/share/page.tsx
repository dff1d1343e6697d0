import type { Metadata } from "next";
import { ReviewNotFoundPage } from "@/app/(signed-in)/review/_components/review-not-found-page";
import { SharePage } from "@/app/(signed-in)/review/_components/sharing/share-page";
import { findReview } from "@/app/(signed-in)/review/_lib/find-review";

export const metadata: Metadata = { title: "Share a month" };

export default async function ShareMonthPage({ params, searchParams }: PageProps<"/review/[year]/[month]/share">) {
  const { year, month } = await params;
  const review = await findReview(year, month);
  return review ? <SharePage review={review} searchParams={await searchParams} /> : <ReviewNotFoundPage />;
}
