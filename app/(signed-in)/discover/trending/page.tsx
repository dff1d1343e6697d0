import type { Metadata } from "next";
import { after } from "next/server";
import { DiscoverHeader } from "@/app/(signed-in)/discover/_components/discover-header";
import { ListAge } from "@/app/(signed-in)/discover/_components/list-age";
import { Results } from "@/app/(signed-in)/discover/_components/results";
import { KindOptions, Options, OwnOptions, Toolbar } from "@/app/(signed-in)/discover/_components/toolbar";
import { PAGE_SIZE, splitPage } from "@/app/(signed-in)/discover/_lib/paging";
import { FILES_MISSING, KIND_NAMES, MOST_WATCHED_URLS, PERIOD_NAMES } from "@/app/(signed-in)/discover/messages";
import { trending } from "@/app/(signed-in)/discover/search-params";
import { ExternalLink } from "@/components/ui/external-link";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { ensureFileLists } from "@/lib/catalog/lists/ensure-file-lists";
import { type FileList, getFileListKey } from "@/lib/catalog/lists/file-list";
import { KINDS } from "@/lib/domain/kind";
import { toLocalDay } from "@/lib/domain/local-day";
import { listListedTitles } from "@/lib/library/discover/listed-titles";

export const metadata: Metadata = { title: "Trending on Simkl" };

export default async function TrendingPage({ searchParams }: PageProps<"/discover/trending">) {
  const user = await requireUser();
  const params = trending.parse(await searchParams);
  const context = { user, now: new Date() };
  const list: FileList = { name: "trending", kind: params.kind, period: params.period };
  const key = getFileListKey(list);
  const statuses = await ensureFileLists([list], { now: context.now, runAfterResponse: (work) => after(work) });
  const status = statuses.get(key);
  const offset = params.offset ?? 0;
  const found = await listListedTitles(user.id, {
    key,
    hidesOwn: params.hide === "own",
    offset,
    limit: PAGE_SIZE + 1,
    today: toLocalDay(context.now, user.timeZone),
  });
  const { shown, nextOffset } = splitPage(found, offset);
  const first = { ...params, offset: null };
  return (
    <>
      <DiscoverHeader path="/discover/trending" title="Trending on Simkl">
        What Simkl’s people watch most, in the order of{" "}
        <ExternalLink href={MOST_WATCHED_URLS[params.kind]} className="underline underline-offset-4">
          Most watched on Simkl
        </ExternalLink>
        .
      </DiscoverHeader>
      <Toolbar>
        <KindOptions kinds={KINDS} chosen={params.kind} getHref={(kind) => trending.href({ ...first, kind })} />
        <Options
          label="Period"
          names={PERIOD_NAMES}
          chosen={params.period}
          getHref={(period) => trending.href({ ...first, period })}
        />
        <OwnOptions isHidden={params.hide === "own"} getHref={(hide) => trending.href({ ...first, hide })} />
      </Toolbar>
      <Results
        context={context}
        title={`${KIND_NAMES[params.kind]}, ${PERIOD_NAMES[params.period].toLowerCase()}`}
        note={status && <ListAge context={context} status={status} />}
        titles={shown.map((title) => ({ ...title, reason: `No. ${title.position}` }))}
        emptyMessage={status?.readAt ? "You have all of these." : FILES_MISSING}
        firstHref={offset > 0 ? trending.href(first) : null}
        nextHref={nextOffset === null ? null : trending.href({ ...params, offset: nextOffset })}
      />
    </>
  );
}
