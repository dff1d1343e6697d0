import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { getHiddenTotal, type Range } from "@/app/(signed-in)/up-next/_lib/range";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { toLocalDay } from "@/lib/domain/local-day";
import { pluralize } from "@/lib/format/count";
import { formatExactDate } from "@/lib/format/date";
import { formatRelativeDay } from "@/lib/format/relative-day";
import type { CaughtUp } from "@/lib/library/up-next/caught-up";
import { NextPageLink } from "./next-page-link";
import { SectionHead } from "./section-head";

/** Titles without a next episode, with the date of the next one if known; nothing when there are none. */
export function CaughtUpShelf({
  context: { user, now },
  shelf,
  range,
}: {
  context: PageContext;
  shelf: CaughtUp;
  range: Range;
}) {
  if (shelf.count === 0) return null;
  return (
    <section aria-labelledby="section-caught-up">
      <SectionHead
        section="caught-up"
        summary={pluralize(shelf.count, "title")}
        total={getHiddenTotal(range, shelf.count)}
      />
      <ul className="grid grid-cols-3 gap-x-3 gap-y-5 sm:grid-cols-4 md:grid-cols-6 xl:grid-cols-12">
        {shelf.titles.slice(range.from).map((title) => (
          <li key={title.simklId} className="min-w-0 [contain-intrinsic-size:auto_220px] [content-visibility:auto]">
            <Poster path={title.poster} title={title.title} kind={title.kind} size="card" />
            <p className="mt-2 leading-5">
              <TitleLink simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
            </p>
            {title.nextAirsAt && (
              <time
                dateTime={title.nextAirsAt.toISOString()}
                title={formatExactDate(title.nextAirsAt, user.timeZone)}
                className="block text-xs text-soft"
              >
                back {formatRelativeDay(toLocalDay(title.nextAirsAt, user.timeZone), user.timeZone, now)}
              </time>
            )}
          </li>
        ))}
      </ul>
      <NextPageLink section="caught-up" range={range} count={shelf.count} />
    </section>
  );
}
