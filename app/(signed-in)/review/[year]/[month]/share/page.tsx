import type { Metadata } from "next";
import { reviewOfAddress } from "../../../review-of-address";
import { SharePage } from "../../../sharing/share-page";

export const metadata: Metadata = { title: "Share a month" };

export default async function ShareMonthPage({ params, searchParams }: PageProps<"/review/[year]/[month]/share">) {
  const { year, month } = await params;
  return <SharePage review={await reviewOfAddress(year, month)} query={await searchParams} />;
}
