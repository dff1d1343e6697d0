import type { Metadata } from "next";
import { ReviewNotFoundPage } from "@/app/(signed-in)/review/_components/review-not-found-page";
import { SharePage } from "@/app/(signed-in)/review/_components/sharing/share-page";
import { findReview } from "@/app/(signed-in)/review/_lib/find-review";

export const metadata: Metadata = { title: "Share a year" };

export default async function ShareYearPage({ params, searchParams }: PageProps<"/review/[year]/share">) {
  const { year } = await params;
  const review = await findReview(year, null);
  return review ? <SharePage review={review} searchParams={await searchParams} /> : <ReviewNotFoundPage />;
}
