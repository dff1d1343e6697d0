"use server";

import { z } from "zod";
import { requireUser } from "@/lib/accounts/guards";
import { libraryPage } from "@/lib/library/browse/library-page";
import { readLibraryQuery } from "@/lib/library/browse/library-query";
import { SORT_KEYS } from "@/lib/library/browse/sort-keys";
import { readPlace } from "@/lib/library/sorted-place";
import { chosenColumns, chosenView } from "./display";
import { type MoreStart, moreStart } from "./more-start";
import { PosterItems } from "./poster-grid";
import { TitleRows } from "./title-table";
import { withPending } from "./with-pending";

const Start = z.object({ address: z.string().max(4000), after: z.string().max(4000) });

/** As many as a few screens take, so that one seldom waits while scrolling. */
const FURTHER_TITLES = 120;

export interface MoreTitles {
  rows: React.ReactNode;
  /** Null after the last. */
  next: MoreStart | null;
}

/** The next titles of a query as rows of the view it is shown in. */
export async function moreRows(start: MoreStart): Promise<MoreTitles> {
  const user = await requireUser();
  const input = Start.safeParse(start);
  if (!input.success) return { rows: null, next: null };
  const { address, after } = input.data;
  const query = readLibraryQuery(new URLSearchParams(address));
  const place = readPlace(after, SORT_KEYS[query.sort]);
  if (!place) return { rows: null, next: null };

  const page = await libraryPage(user, query, place, FURTHER_TITLES);
  const [view, titles] = await Promise.all([chosenView(query), withPending(user.id, page.titles)]);
  const rows =
    view === "posters" ? (
      <PosterItems titles={titles} isChoosing={query.isChoosing} />
    ) : (
      <TitleRows
        titles={titles}
        columns={await chosenColumns()}
        viewer={{ user, now: new Date() }}
        isChoosing={query.isChoosing}
      />
    );
  return { rows, next: page.next && moreStart(address, page.next) };
}
