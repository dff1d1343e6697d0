"use server";

import { z } from "zod";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import { PosterItems } from "@/app/(signed-in)/library/_components/poster-grid";
import { TitleRows } from "@/app/(signed-in)/library/_components/title-table";
import { getColumns, resolveView } from "@/app/(signed-in)/library/_lib/display-preferences";
import { createMoreStart, type MoreStart } from "@/app/(signed-in)/library/_lib/more-start";
import { getLibraryPage } from "@/lib/library/browse/library-page";
import { parseLibraryQuery } from "@/lib/library/browse/library-query";
import { SORT_KEYS } from "@/lib/library/browse/sort-keys";
import { parseCursor } from "@/lib/library/browse/title-cursor";
import { applyPendingToLibrary } from "@/lib/outbox/preview/pending-entry";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";

const MoreInput = z.object({ address: z.string().max(4000), after: z.string().max(4000) });

/** A few screens of titles, so that scrolling seldom waits. */
const TITLES_PER_LOAD = 120;

export interface MoreTitles {
  rows: React.ReactNode;
  /** Null after the last. */
  next: MoreStart | null;
}

/** The next titles of a query as rows of the view it is shown in. */
export const loadMoreTitles = userFunction(MoreInput, async (user, start): Promise<MoreTitles> => {
  if (!start) return { rows: null, next: null };
  const { address, after } = start;
  const query = parseLibraryQuery(new URLSearchParams(address));
  const place = parseCursor(after, SORT_KEYS[query.sort]);
  if (!place) return { rows: null, next: null };

  const page = await getLibraryPage(user, query, place, TITLES_PER_LOAD);
  const simklIds = page.titles.map(({ simklId }) => simklId);
  const [view, pending] = await Promise.all([resolveView(query), listPendingTitles(user.id, simklIds)]);
  const titles = applyPendingToLibrary(page.titles, pending);
  const rows =
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
  return { rows, next: page.next && createMoreStart(address, page.next) };
});
