import Link from "next/link";
import { nameOf } from "../review/cards/words";
import { reviewPath } from "../review/review-address";
import type { Question } from "./question";

/** The way to the review of the year or month that is looked at, once it has begun; else to the latest one. */
export function ReviewLink({ address: { range: choice }, range, today }: Question) {
  const written = (choice.of === "year" || choice.of === "month") && range.firstDay <= today ? choice.written : null;
  return (
    <Link
      href={written ? reviewPath(written) : "/review"}
      prefetch={false}
      className="inline-flex min-h-9 items-center text-sm text-accent underline-offset-4 hover:underline"
    >
      {written ? `${nameOf(written)} in review` : "Your year in review"}
    </Link>
  );
}
