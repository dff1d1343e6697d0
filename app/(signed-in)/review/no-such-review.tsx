import { NotFoundPage } from "@/app/missing";
import ReviewNotFound from "./not-found";

export function ReviewNotFoundPage() {
  return (
    <NotFoundPage>
      <ReviewNotFound />
    </NotFoundPage>
  );
}
