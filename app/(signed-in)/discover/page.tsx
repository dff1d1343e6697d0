import type { Metadata } from "next";
import Link from "next/link";
import { after } from "next/server";
import { KindMark } from "@/components/titles/kind-mark";
import { ExternalLink } from "@/components/ui/external-link";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { ensureCalendar } from "@/lib/catalog/calendar/ensure-calendar";
import { listMonths } from "@/lib/catalog/calendar/months";
import { ensureFileLists } from "@/lib/catalog/lists/ensure-file-lists";
import { type FileList, getFileListKey } from "@/lib/catalog/lists/file-list";
import { KINDS } from "@/lib/domain/kind";
import { toLocalDay } from "@/lib/domain/local-day";
import { getLocalDayWindow } from "@/lib/domain/local-window";
import { listAiringTitles } from "@/lib/library/discover/airing-titles";
import { listListedTitles } from "@/lib/library/discover/listed-titles";
import { DiscoverHeader } from "./_components/discover-header";
import { PosterShelf } from "./_components/poster-shelf";
import { formatAiringReason } from "./_lib/format-airing-reason";
import { getSuggestionPage } from "./_lib/get-suggestion-page";
import { FILES_MISSING, formatReason, KIND_NAMES, MOST_WATCHED_URLS, TILES } from "./messages";
import { trending } from "./search-params";

export const metadata: Metadata = { title: "Discover" };

const SHELF_SIZE = 7;
const LISTS = KINDS.map((kind): FileList => ({ name: "trending", kind, period: "today" }));

/** Does not stream: its queries take milliseconds, and it then works without script. */
export default async function DiscoverPage() {
  const user = await requireUser();
  const context = { user, now: new Date() };
  const today = toLocalDay(context.now, user.timeZone);
  const day = getLocalDayWindow(today, user.timeZone);
  const options = { now: context.now, runAfterResponse: (work: () => Promise<unknown>) => after(work) };
  await Promise.all([
    ensureFileLists(LISTS, options),
    ensureCalendar(listMonths(day.since, day.until, context.now), options),
  ]);
  const page = { hidesOwn: false, offset: 0, limit: SHELF_SIZE };
  const [shelves, airingToday, suggestions] = await Promise.all([
    Promise.all(LISTS.map((list) => listListedTitles(user.id, { ...page, key: getFileListKey(list), today }))),
    listAiringTitles(user.id, { ...page, day, kind: null }),
    getSuggestionPage(context, null, SHELF_SIZE),
  ]);
  return (
    <>
      <DiscoverHeader path="/discover" title="Discover">
        What people watch on Simkl today, what airs, and what you may like.
      </DiscoverHeader>
      <div className="space-y-10">
        {KINDS.map((kind, index) => (
          <PosterShelf
            key={kind}
            id={`trending-${kind}`}
            title={
              <>
                <KindMark kind={kind} className="mr-2 align-[2px]" />
                Trending {kind === "tv" ? "TV shows" : KIND_NAMES[kind].toLowerCase()} on Simkl
              </>
            }
            href={trending.href({ kind, period: "today", hide: null, offset: null })}
            note="The whole list"
            isFirst={index === 0}
            titles={shelves[index] ?? []}
            emptyMessage={FILES_MISSING}
          />
        ))}
        {suggestions.titles.length > 0 && (
          <PosterShelf
            id="for-you"
            title="For you"
            href="/discover/for-you"
            note="All suggestions"
            titles={suggestions.titles.map(({ reason, otherSources, ...title }) => ({
              ...title,
              reason: formatReason(reason, 0),
            }))}
          />
        )}
        {airingToday.length > 0 && (
          <PosterShelf
            id="airing"
            title="Airing today"
            href="/discover/airing"
            note="All that airs"
            titles={airingToday.map((title) => ({ ...title, reason: formatAiringReason(title, user.timeZone) }))}
          />
        )}
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
          {TILES.map(({ href, title, text }) => (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                className="group block h-full rounded-xl border border-line bg-card p-4 hover:border-edge"
              >
                <span className="font-medium group-hover:text-accent">{title}</span>
                <span className="mt-1 block text-sm text-soft">{text}</span>
              </Link>
            </li>
          ))}
        </ul>
        <p className="text-sm text-soft">
          Trending is the order of Most watched on Simkl:{" "}
          {KINDS.map((kind, index) => (
            <span key={kind}>
              {index > 0 && ", "}
              <ExternalLink href={MOST_WATCHED_URLS[kind]} className="underline underline-offset-4">
                {KIND_NAMES[kind]}
              </ExternalLink>
            </span>
          ))}
          .
        </p>
      </div>
    </>
  );
}
