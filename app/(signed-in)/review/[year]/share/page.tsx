import type { Metadata } from "next";
import { reviewOfAddress } from "../../review-of-address";
import { SharePage } from "../../sharing/share-page";

export const metadata: Metadata = { title: "Share a year" };

export default async function ShareYearPage({ params, searchParams }: PageProps<"/review/[year]/share">) {
  const { year } = await params;
  return <SharePage review={await reviewOfAddress(year, null)} query={await searchParams} />;
}
