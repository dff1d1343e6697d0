import type { Metadata } from "next";
import { CatalogCard } from "@/app/(signed-in)/_components/catalog-card/catalog-card";
import { getCardEntries } from "@/app/(signed-in)/_lib/get-card-entries";
import { DiscoverHeader } from "@/app/(signed-in)/discover/_components/discover-header";
import { Dismissed } from "@/app/(signed-in)/discover/_components/dismissed";
import { Toolbar } from "@/app/(signed-in)/discover/_components/toolbar";
import { getSuggestionPage } from "@/app/(signed-in)/discover/_lib/get-suggestion-page";
import { dismiss } from "@/app/(signed-in)/discover/actions";
import { formatReason } from "@/app/(signed-in)/discover/messages";
import { forYou } from "@/app/(signed-in)/discover/search-params";
import { ActionForm } from "@/components/actions/action-form";
import { KindChoices } from "@/components/titles/kind-choices";
import { EmptyState } from "@/components/ui/empty-state";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { toLocalDay } from "@/lib/domain/local-day";
import { pluralize } from "@/lib/format/count";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import { listDismissedTitles } from "@/lib/library/discover/dismissed-titles";

export const metadata: Metadata = { title: "For you" };

const MAX_DISMISSED = 24;
/** Their reasons and the further button weigh more than other cards. */
const MAX_SUGGESTIONS = 15;

export default async function ForYouPage({ searchParams }: PageProps<"/discover/for-you">) {
  const user = await requireUser();
  const { kind } = forYou.parse(await searchParams);
  const context = { user, now: new Date() };
  const today = toLocalDay(context.now, user.timeZone);
  const [{ titles, lovedCount, missingRecords }, dismissed] = await Promise.all([
    getSuggestionPage(context, kind, MAX_SUGGESTIONS),
    listDismissedTitles(user.id, { today, limit: MAX_DISMISSED }),
  ]);
  const entries = await getCardEntries(
    user.id,
    titles.map(({ simklId }) => simklId),
  );
  const localNow = formatDateTimeInput(context.now, user.timeZone);
  return (
    <>
      <DiscoverHeader path="/discover/for-you" title="For you">
        What Simkl’s people recommend to those who like the titles that you rated 8 or higher, or watched again. Every
        fifth is there to explore, and changes each day.
      </DiscoverHeader>
      <Toolbar>
        <KindChoices chosen={kind} getHref={(value) => forYou.href({ kind: value })} />
      </Toolbar>
      <section aria-labelledby="results">
        <h2 id="results" className="mb-4 text-lg font-semibold tracking-tight">
          Suggestions
        </h2>
        {titles.length === 0 && (
          <EmptyState drawing="stars">{getEmptyMessage(lovedCount, missingRecords.length)}</EmptyState>
        )}
        <ul className="grid grid-cols-2 gap-x-3 gap-y-6 sm:grid-cols-3 sm:gap-x-4 md:grid-cols-4 xl:grid-cols-6">
          {titles.map(({ reason, otherSources, isExploration, slug: _, isStored: __, ...title }) => (
            <li key={title.simklId} className="flex min-w-0 flex-col">
              <div className="flex-1">
                <CatalogCard
                  title={{
                    ...title,
                    reason: `${isExploration ? "To explore. " : ""}${formatReason(reason, otherSources)}`,
                  }}
                  entry={entries.get(title.simklId) ?? null}
                  localNow={localNow}
                />
              </div>
              <ActionForm action={dismiss}>
                <button
                  type="submit"
                  name="title"
                  value={title.simklId}
                  aria-label={`Not for me: ${title.title}`}
                  className="mt-1 min-h-11 w-full rounded-lg text-xs text-soft hover:text-ink aria-busy:animate-breathe sm:min-h-8"
                >
                  Not for me
                </button>
              </ActionForm>
            </li>
          ))}
        </ul>
        {titles.length > 0 && missingRecords.length > 0 && (
          <p className="mt-6 text-sm text-soft">
            More will come: what Simkl says of {pluralize(missingRecords.length, "title")} that you loved is read by and
            by.
          </p>
        )}
      </section>
      <Dismissed titles={dismissed} />
    </>
  );
}

function getEmptyMessage(lovedCount: number, missingCount: number): string {
  if (lovedCount === 0) return "Rate a few titles 8 or higher, and what is like them shows up here.";
  if (missingCount > 0) return "What Simkl says of the titles that you loved is being read. Look again in a minute.";
  return "Simkl recommends nothing that you do not have already.";
}
