import { NotFoundPage } from "@/app/_components/not-found-page";
import ReviewNotFound from "@/app/(signed-in)/review/not-found";

export function ReviewNotFoundPage() {
  return (
    <NotFoundPage>
      <ReviewNotFound />
    </NotFoundPage>
  );
}
