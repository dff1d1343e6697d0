import { redirect } from "next/navigation";
import { requireUser } from "@/lib/accounts/guards";
import { toLocalDay } from "@/lib/dates/local-day";
import { listReviewMonths } from "./figures-of";
import { reviewHref } from "./review-address";

/** Leads to the latest year with something in it; without any, to the one that is going on. */
export default async function ReviewPage() {
  const user = await requireUser();
  const today = toLocalDay(new Date(), user.timeZone);
  const latest = (await listReviewMonths(user)).findLast((month) => month <= today);
  redirect(reviewHref((latest ?? today).slice(0, 4)));
}
