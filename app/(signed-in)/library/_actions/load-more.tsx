"use server";

import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { MoreHref, parseMoreHref } from "@/app/(signed-in)/_lib/parse-more-href";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import { PosterItems } from "@/app/(signed-in)/library/_components/poster-grid";
import { TitleRows } from "@/app/(signed-in)/library/_components/title-table";
import { getColumns, resolveView } from "@/app/(signed-in)/library/_lib/display-preferences";
import type { MorePage } from "@/components/ui/load-more";
import { getLibraryKeyset } from "@/lib/library/browse/library-keyset";
import { getLibraryPage } from "@/lib/library/browse/library-page";
import { parseLibraryQuery } from "@/lib/library/browse/library-query";
import { applyPendingToLibrary } from "@/lib/outbox/preview/pending-entry";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";

/** A few screens of titles, so that scrolling seldom waits. */
const TITLES_PER_LOAD = 120;

/** The titles of the library at a URL as rows of the view it is shown in; the first for an invalid URL. */
export const loadLibraryPage = userFunction(MoreHref, async (user, href): Promise<MorePage> => {
  const params = parseMoreHref(href, "/library");
  const query = parseLibraryQuery(params);
  const keyset = getLibraryKeyset(query);

  const page = await getLibraryPage(user, query, keyset.parse(params.get("after")), TITLES_PER_LOAD);
  const simklIds = page.titles.map(({ simklId }) => simklId);
  const [view, pending] = await Promise.all([resolveView(query), listPendingTitles(user.id, simklIds)]);
  const titles = applyPendingToLibrary(page.titles, pending);
  const content =
    view === "posters" ? (
      <PosterItems titles={titles} isChoosing={query.isChoosing} />
    ) : (
      <TitleRows
        titles={titles}
        columns={await getColumns()}
        context={{ user, now: new Date() }}
        isChoosing={query.isChoosing}
      />
    );
  return { content, next: page.next && libraryHref(query, keyset.serialize(page.next)) };
});
