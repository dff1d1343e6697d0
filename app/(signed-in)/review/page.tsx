import { redirect } from "next/navigation";
import { requireUser } from "@/lib/accounts/guards";
import { localDay } from "@/lib/dates/local-day";
import { monthsOf } from "./figures-of";
import { reviewPath } from "./review-address";

/** Leads to the latest year with something in it; without any, to the one that is going on. */
export default async function ReviewPage() {
  const user = await requireUser();
  const today = localDay(new Date(), user.timeZone);
  const latest = (await monthsOf(user)).findLast((month) => month <= today);
  redirect(reviewPath((latest ?? today).slice(0, 4)));
}
