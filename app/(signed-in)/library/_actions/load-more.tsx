"use server";

import { libraryHref } from "@/app/(signed-in)/_lib/library-href";
import { parseMoreHref } from "@/app/(signed-in)/_lib/parse-more-href";
import { PosterItems } from "@/app/(signed-in)/library/_components/poster-grid";
import { TitleRows } from "@/app/(signed-in)/library/_components/title-table";
import { getColumns, resolveView } from "@/app/(signed-in)/library/_lib/display-preferences";
import { withPending } from "@/app/(signed-in)/library/_lib/with-pending";
import type { MorePage } from "@/components/ui/load-more";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { getLibraryKeyset } from "@/lib/library/browse/library-keyset";
import { getLibraryPage } from "@/lib/library/browse/library-page";
import { parseLibraryQuery } from "@/lib/library/browse/library-query";

/** A few screens of titles, so that scrolling seldom waits. */
const TITLES_PER_LOAD = 120;

/** The titles of the library at a URL as rows of the view it is shown in; the first for an invalid URL. */
export async function loadLibraryPage(href: string): Promise<MorePage> {
  const user = await requireUser();
  const params = parseMoreHref(href, "/library");
  const query = parseLibraryQuery(params);
  const keyset = getLibraryKeyset(query);

  const page = await getLibraryPage(user, query, keyset.parse(params.get("after")), TITLES_PER_LOAD);
  const [view, titles] = await Promise.all([resolveView(query), withPending(user.id, page.titles)]);
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
}
