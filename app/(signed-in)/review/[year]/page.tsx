import type { Metadata } from "next";
import { Review } from "../review";
import { reviewOfAddress } from "../review-of-address";

type Props = PageProps<"/review/[year]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: `${year} in review` };
}

/** Comes whole rather than in parts, like the statistics: it is there without script too. */
export default async function YearReviewPage({ params }: Props) {
  const { year } = await params;
  return <Review review={await reviewOfAddress(year, null)} />;
}
