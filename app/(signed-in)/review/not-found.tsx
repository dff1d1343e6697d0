import { ButtonLink } from "@/components/ui/button-link";

export default function ReviewNotFound() {
  return (
    <section className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">There is no such review</h1>
      <p className="mx-auto mt-2 mb-6 max-w-md text-sm text-soft">
        A review is of a year or of a month that has begun.
      </p>
      <ButtonLink href="/review" variant="primary">
        Go to the latest one
      </ButtonLink>
    </section>
  );
}
