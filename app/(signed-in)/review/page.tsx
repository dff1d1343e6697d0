import { redirect } from "next/navigation";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toLocalDay } from "@/lib/domain/local-day";
import { listReviewMonths } from "./_lib/get-review-stats";
import { reviewHref } from "./_lib/review-params";

/** Leads to the latest year with something in it; without any, to the one that is going on. */
export default async function ReviewPage() {
  const user = await requireUser();
  const today = toLocalDay(new Date(), user.timeZone);
  const latest = (await listReviewMonths(user)).findLast((month) => month <= today);
  redirect(reviewHref((latest ?? today).slice(0, 4)));
}
