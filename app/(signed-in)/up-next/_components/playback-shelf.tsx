import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { pluralize } from "@/lib/format/count";
import { listPausedTitles } from "@/lib/library/up-next/paused-titles";
import { PausedCard } from "./paused-card";

const MAX_SHOWN = 24;

/** Paused playbacks that Simkl stores; nothing without any. */
export async function PlaybackShelf({ user, now }: PageContext) {
  const paused = await listPausedTitles(user, now, MAX_SHOWN);
  if (paused.length === 0) return null;
  return (
    <section aria-labelledby="section-paused">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2 id="section-paused" className="text-lg font-semibold tracking-tight">
          Paused
        </h2>
        <p className="text-sm text-soft">{pluralize(paused.length, "title")}</p>
      </div>
      <ul className="max-sm:sideways -mx-4 flex snap-x scroll-px-4 gap-3 px-4 pb-2 sm:mx-0 sm:grid sm:grid-cols-2 sm:px-0 xl:grid-cols-3">
        {paused.map((title) => (
          <PausedCard key={title.id} user={user} now={now} title={title} />
        ))}
      </ul>
    </section>
  );
}
