import { ButtonLink } from "@/components/ui/button-link";

/** Within the frame of the signed in. */
export default function PageNotFound() {
  return (
    <section className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">There is no such page</h1>
      <p className="mx-auto mt-2 mb-6 max-w-md text-sm text-soft">
        The address may be mistyped, or what stood here is gone.
      </p>
      <ButtonLink href="/overview" variant="primary">
        Go to your overview
      </ButtonLink>
    </section>
  );
}
