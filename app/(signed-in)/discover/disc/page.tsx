import type { Metadata } from "next";
import { after } from "next/server";
import { DiscoverHeader } from "@/app/(signed-in)/discover/_components/discover-header";
import { ListAge } from "@/app/(signed-in)/discover/_components/list-age";
import { Results } from "@/app/(signed-in)/discover/_components/results";
import { OwnOptions, Toolbar } from "@/app/(signed-in)/discover/_components/toolbar";
import { PAGE_SIZE, splitPage } from "@/app/(signed-in)/discover/_lib/paging";
import { FILES_MISSING } from "@/app/(signed-in)/discover/messages";
import { disc } from "@/app/(signed-in)/discover/search-params";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { ensureFileLists } from "@/lib/catalog/lists/ensure-file-lists";
import { toLocalDay } from "@/lib/domain/local-day";
import { formatRelativeDay } from "@/lib/format/relative-day";
import { listListedTitles } from "@/lib/library/discover/listed-titles";

export const metadata: Metadata = { title: "New on disc" };

export default async function DiscPage({ searchParams }: PageProps<"/discover/disc">) {
  const user = await requireUser();
  const params = disc.parse(await searchParams);
  const context = { user, now: new Date() };
  const options = { now: context.now, runAfterResponse: (work: () => Promise<unknown>) => after(work) };
  const status = (await ensureFileLists([{ name: "disc" }], options)).get("disc");
  const offset = params.offset ?? 0;
  const found = await listListedTitles(user.id, {
    key: "disc",
    hidesOwn: params.hide === "own",
    offset,
    limit: PAGE_SIZE + 1,
    today: toLocalDay(context.now, user.timeZone),
  });
  const { shown, nextOffset } = splitPage(found, offset);
  return (
    <>
      <DiscoverHeader path="/discover/disc" title="New on disc">
        Films that came out on disc lately; what Simkl’s people watch most comes first.
      </DiscoverHeader>
      <Toolbar>
        <OwnOptions isHidden={params.hide === "own"} getHref={(hide) => disc.href({ hide, offset: null })} />
      </Toolbar>
      <Results
        context={context}
        title="On disc"
        note={status && <ListAge context={context} status={status} />}
        titles={shown.map(({ date, ...title }) => ({
          ...title,
          ...(date !== null && {
            reason: `On disc ${formatRelativeDay(date.slice(0, 10), user.timeZone, context.now)}`,
          }),
        }))}
        emptyMessage={status?.readAt ? "You have all of these." : FILES_MISSING}
        firstHref={offset > 0 ? disc.href({ ...params, offset: null }) : null}
        nextHref={nextOffset === null ? null : disc.href({ ...params, offset: nextOffset })}
      />
    </>
  );
}
