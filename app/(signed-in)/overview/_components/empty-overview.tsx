import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ExternalLink } from "@/components/ui/external-link";

/** Shown when the library is empty at Simkl as well. */
export function EmptyOverview() {
  return (
    <section className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <h2 className="text-xl font-semibold tracking-tight">A blank page, and a good one to begin on</h2>
      <EmptyState drawing="shelf">
        Your Simkl library is empty. Mark a film or an episode as watched on Simkl, and it appears here by itself.
      </EmptyState>
      <ExternalLink
        href="https://simkl.com"
        className={buttonClass({ variant: "primary", className: "hover:text-on-amber hover:no-underline" })}
      >
        Find something on Simkl
      </ExternalLink>
    </section>
  );
}
