import { Missing } from "@/app/missing";
import ReviewNotFound from "./not-found";

export function NoSuchReview() {
  return (
    <Missing>
      <ReviewNotFound />
    </Missing>
  );
}
