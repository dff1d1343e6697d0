import { ButtonLink } from "@/components/ui/button-link";

export default function UserNotFound() {
  return (
    <section className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">There is no such person</h1>
      <p className="mx-auto mt-2 mb-6 max-w-md text-sm text-soft">
        The address may be mistyped, or the account was deleted.
      </p>
      <ButtonLink href="/admin/sync" prefetch={false} variant="primary">
        Go to everybody’s syncs
      </ButtonLink>
    </section>
  );
}
