import Link from "next/link";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { resolveRange } from "@/app/(signed-in)/up-next/_lib/range";
import type { UpNextParams } from "@/app/(signed-in)/up-next/search-params";
import { listCaughtUp } from "@/lib/library/up-next/caught-up";
import { UP_NEXT_GROUPS } from "@/lib/library/up-next/sort-up-next";
import { listUpNext } from "@/lib/library/up-next/up-next";
import { applyPendingToUpNext } from "@/lib/outbox/preview/pending-next";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { CaughtUpShelf } from "./caught-up-shelf";
import { NoUpNext } from "./no-up-next";
import { PlaybackShelf } from "./playback-shelf";
import { UpNextSection } from "./up-next-section";

/** What was paused, what to watch now, and what is caught up; or one part of it alone. */
export async function UpNextLists({ user, now, params }: PageContext & { params: UpNextParams }) {
  const range = resolveRange(params);
  const [listed, shelf, pending] = await Promise.all([
    listUpNext(user.id, user.timeZone, now),
    listCaughtUp(user.id, now, range.until),
    listPendingTitles(user.id),
  ]);
  const titles = applyPendingToUpNext(listed, pending);
  return (
    <div className="space-y-8 sm:space-y-10">
      {params === null ? (
        <PlaybackShelf user={user} now={now} />
      ) : (
        <Link href="/up-next" className="text-sm text-accent underline-offset-4 hover:underline">
          Show every part
        </Link>
      )}
      {titles.length === 0 && <NoUpNext userId={user.id} isCaughtUp={shelf.count > 0} />}
      {UP_NEXT_GROUPS.filter((place) => params === null || params.section === place).map((place) => (
        <UpNextSection
          key={place}
          context={{ user, now }}
          place={place}
          titles={titles.filter((title) => title.place === place)}
          range={range}
        />
      ))}
      {(params === null || params.section === "caught-up") && (
        <CaughtUpShelf context={{ user, now }} shelf={shelf} range={range} />
      )}
    </div>
  );
}
