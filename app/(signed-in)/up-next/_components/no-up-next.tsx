import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ExternalLink } from "@/components/ui/external-link";
import { getConfig } from "@/lib/config";
import { getImportState } from "@/lib/sync/status/import-state";

/** No next episode: all watched, nothing started, or the import is not complete. */
export async function NoUpNext({ userId, isCaughtUp }: { userId: number; isCaughtUp: boolean }) {
  const { phase } = await getImportState(userId);
  const message =
    phase === "importing"
      ? "Your library is still on its way from Simkl. What to watch next stands here when it has arrived."
      : isCaughtUp
        ? "You are caught up with everything on your Watching list."
        : "Nothing on your Watching list has an episode waiting. Begin a show on Simkl, and its next episode stands here.";
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-8 text-center">
      <EmptyState drawing="reel">{message}</EmptyState>
      {phase !== "importing" && (
        <ExternalLink href={getConfig().simkl.siteUrl} className={buttonClass()}>
          Find something on Simkl
        </ExternalLink>
      )}
    </div>
  );
}
