import Link from "next/link";
import { SearchSimklLink } from "@/app/(signed-in)/_components/search-simkl-link";
import { type MemosParams, memosHref, withoutFilters } from "@/app/(signed-in)/memos/search-params";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";

/** Nothing to show: nothing written yet, or nothing that fits. */
export function NoMemos({ params, hasOthers }: { params: MemosParams; hasOthers: boolean }) {
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <EmptyState drawing="note">
        {hasOthers
          ? "No memo fits this."
          : "Nothing noted yet. A memo is a line of up to 140 characters about a film or a show, for you alone or for everybody."}
      </EmptyState>
      {hasOthers ? (
        <div className="flex flex-wrap justify-center gap-2">
          <Link
            href={memosHref(withoutFilters(params))}
            prefetch={false}
            className={buttonClass({ variant: "primary" })}
          >
            Show every memo
          </Link>
          <SearchSimklLink text={params.search} />
        </div>
      ) : (
        <Link href="/library" className={buttonClass({ variant: "primary" })}>
          Choose a title
        </Link>
      )}
    </div>
  );
}
