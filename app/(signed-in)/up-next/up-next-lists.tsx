import Link from "next/link";
import { caughtUp } from "@/lib/library/up-next/caught-up";
import { PLACES } from "@/lib/library/up-next/in-order";
import { upNext } from "@/lib/library/up-next/up-next";
import { nextAhead } from "@/lib/writes/next-ahead";
import type { Viewer } from "../overview/viewer";
import { CaughtUpShelf } from "./caught-up-shelf";
import { NothingNext } from "./nothing-next";
import { PlaybackShelf } from "./playback-shelf";
import { rangeOf } from "./range";
import type { ChosenPart } from "./sections";
import { UpNextSection } from "./up-next-section";
import { withAhead } from "./with-ahead";

/** What was paused, what to watch now, and what is caught up; or one part of it alone. */
export async function UpNextLists({ user, now, chosen }: Viewer & { chosen: ChosenPart }) {
  const range = rangeOf(chosen);
  const [listed, shelf, ahead] = await Promise.all([
    upNext(user.id, user.timeZone, now),
    caughtUp(user.id, now, range.until),
    nextAhead(user.id),
  ]);
  const titles = withAhead(listed, ahead);
  return (
    <div className="space-y-8 sm:space-y-10">
      {chosen === null ? (
        <PlaybackShelf user={user} now={now} />
      ) : (
        <Link href="/up-next" className="text-sm text-accent underline-offset-4 hover:underline">
          Show every part
        </Link>
      )}
      {titles.length === 0 && <NothingNext userId={user.id} isCaughtUp={shelf.count > 0} />}
      {PLACES.filter((place) => chosen === null || chosen.section === place).map((place) => (
        <UpNextSection
          key={place}
          viewer={{ user, now }}
          place={place}
          titles={titles.filter((title) => title.place === place)}
          range={range}
        />
      ))}
      {(chosen === null || chosen.section === "caught-up") && (
        <CaughtUpShelf viewer={{ user, now }} shelf={shelf} range={range} />
      )}
    </div>
  );
}
