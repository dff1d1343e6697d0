import { ButtonLink } from "@/components/ui/button-link";

export default function TitleNotFound() {
  return (
    <section className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">Simkl knows no such title</h1>
      <p className="mx-auto mt-2 mb-6 max-w-md text-sm text-soft">
        The address may be mistyped, or the title was taken out of Simkl’s catalogue.
      </p>
      <ButtonLink href="/overview" variant="primary">
        Go to your overview
      </ButtonLink>
    </section>
  );
}
