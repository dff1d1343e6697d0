import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ExternalLink } from "@/components/ui/external-link";
import { getConfig } from "@/lib/config";

/** Shown when the library is empty at Simkl as well. */
export function EmptyLibrary() {
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <EmptyState drawing="shelf">
        Your shelves are empty. Find a film or a show and put it on a list, here or on Simkl, and it stands here.
      </EmptyState>
      <div className="flex flex-wrap justify-center gap-2">
        <Link href="/search" className={buttonClass({ variant: "primary" })}>
          Search and add
        </Link>
        <ExternalLink href={getConfig().simkl.siteUrl} className={buttonClass({ className: "hover:no-underline" })}>
          Find something on Simkl
        </ExternalLink>
      </div>
    </div>
  );
}
