import { SearchSimklLink } from "@/app/(signed-in)/_components/search-simkl-link";
import { type MemosParams, memosHref, withoutFilters } from "@/app/(signed-in)/memos/search-params";
import { ButtonLink } from "@/components/ui/button-link";
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
          <ButtonLink href={memosHref(withoutFilters(params))} prefetch={false} variant="primary">
            Show every memo
          </ButtonLink>
          <SearchSimklLink text={params.search} />
        </div>
      ) : (
        <ButtonLink href="/library" variant="primary">
          Choose a title
        </ButtonLink>
      )}
    </div>
  );
}
