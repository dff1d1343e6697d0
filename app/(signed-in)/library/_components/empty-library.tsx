import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ExternalLink } from "@/components/ui/external-link";
import { getConfig } from "@/lib/config";

/** Shown when the library is empty at Simkl as well. */
export function EmptyLibrary() {
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <EmptyState drawing="shelf">
        Your shelves are empty. Put a film or a show on one of your lists on Simkl, and it stands here.
      </EmptyState>
      <ExternalLink
        href={getConfig().simkl.siteUrl}
        className={buttonClass({ variant: "primary", className: "hover:text-on-amber hover:no-underline" })}
      >
        Find something on Simkl
      </ExternalLink>
    </div>
  );
}
