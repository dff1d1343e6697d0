import { CatalogCard } from "@/app/(signed-in)/_components/catalog-card/catalog-card";
import { getCardEntries } from "@/app/(signed-in)/_lib/get-card-entries";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import { formatDuration } from "@/lib/format/duration";
import type { PickedTitle } from "@/lib/library/discover/picked-titles";

interface PickedTitlePanelProps {
  context: PageContext;
  picked: PickedTitle;
  isFromPlan: boolean;
}

/** One title, large: what it is about beside its card. */
export async function PickedTitlePanel({ context: { user, now }, picked, isFromPlan }: PickedTitlePanelProps) {
  const entries = await getCardEntries(user.id, [picked.simklId]);
  const { overview, genres, runtime, fanart, ...title } = picked;
  const facts = [genres.join(", "), runtime === null ? null : formatDuration(runtime)].filter((fact) => fact);
  return (
    <section aria-labelledby="picked" className="relative overflow-hidden rounded-xl border border-line bg-card">
      {fanart !== null && (
        <img
          src={`/images/fanart/${fanart}_mobile.webp`}
          alt=""
          width={960}
          height={540}
          className="h-40 w-full object-cover sm:h-56"
        />
      )}
      <div className="flex flex-col gap-6 p-4 sm:flex-row sm:p-6">
        <div className="order-2 min-w-0">
          <h2 id="picked" className="text-xl font-semibold tracking-tight wrap-anywhere">
            {picked.title}
          </h2>
          <p className="mt-1 text-sm text-soft">
            {[isFromPlan ? "From your plan" : "Powered by Simkl", ...facts].join(" · ")}
          </p>
          {overview !== null && <p className="mt-4 line-clamp-12 text-base whitespace-pre-line">{overview}</p>}
        </div>
        <div className="order-1 mx-auto w-44 shrink-0 sm:mx-0">
          <CatalogCard
            title={title}
            entry={entries.get(picked.simklId) ?? null}
            localNow={formatDateTimeInput(now, user.timeZone)}
          />
        </div>
      </div>
    </section>
  );
}
