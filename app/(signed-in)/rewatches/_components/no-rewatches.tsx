import { type RewatchesParams, rewatchesHref, withoutFilters } from "@/app/(signed-in)/rewatches/search-params";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** Nothing to show: nothing watched again yet, or nothing that fits. */
export function NoRewatches({ params, hasOthers }: { params: RewatchesParams; hasOthers: boolean }) {
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <EmptyState drawing="reel">
        {hasOthers
          ? "No rewatch fits this."
          : "Nothing watched again yet. When you come back to a film or a show, every round of it stands here."}
      </EmptyState>
      {hasOthers ? (
        <ButtonLink href={rewatchesHref(withoutFilters(params))} prefetch={false} variant="primary">
          Show every rewatch
        </ButtonLink>
      ) : (
        <ButtonLink href="/library?status=completed" variant="primary">
          See what you finished
        </ButtonLink>
      )}
    </div>
  );
}
