import Link from "next/link";
import { listCaughtUp } from "@/lib/library/up-next/caught-up";
import { PLACES } from "@/lib/library/up-next/in-order";
import { listUpNext } from "@/lib/library/up-next/up-next";
import { listNextWithPending } from "@/lib/writes/next-ahead";
import type { PageContext } from "../overview/viewer";
import { CaughtUpShelf } from "./caught-up-shelf";
import { NoUpNext } from "./nothing-next";
import { PlaybackShelf } from "./playback-shelf";
import { resolveRange } from "./range";
import type { UpNextParams } from "./sections";
import { UpNextSection } from "./up-next-section";
import { withPending } from "./with-ahead";

/** What was paused, what to watch now, and what is caught up; or one part of it alone. */
export async function UpNextLists({ user, now, params: params }: PageContext & { params: UpNextParams }) {
  const range = resolveRange(params);
  const [listed, shelf, pending] = await Promise.all([
    listUpNext(user.id, user.timeZone, now),
    listCaughtUp(user.id, now, range.until),
    listNextWithPending(user.id),
  ]);
  const titles = withPending(listed, pending);
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
      {PLACES.filter((place) => params === null || params.section === place).map((place) => (
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
