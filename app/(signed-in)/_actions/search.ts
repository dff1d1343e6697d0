"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formObject } from "@/app/_lib/server-action";
import { getCardEntries } from "@/app/(signed-in)/_lib/get-card-entries";
import { searchSimkl } from "@/app/(signed-in)/_lib/search-simkl";
import { userFunction } from "@/app/(signed-in)/_lib/user-action";
import { PROBLEM_MESSAGES, UNKNOWN_ADDRESS } from "@/app/(signed-in)/search/messages";
import { searchParams } from "@/app/(signed-in)/search/search-params";
import type { CatalogSearchResult } from "@/components/command-palette/catalog-options";
import { parseSearch } from "@/lib/catalog/search/parse-search";
import type { CatalogTitle } from "@/lib/catalog/titles/catalog-title";
import { isMovie } from "@/lib/domain/is-movie";

const MAX_HITS = 6;
const SearchText = z.string().trim().min(1).max(1000);

/** Asks Simkl what was typed, unless the answer is kept, and shows the page of it. */
export const search = userFunction(formObject({ q: SearchText }), async (user, input): Promise<never> => {
  const text = input?.q ?? "";
  const request = parseSearch(text);
  const answer = request && (await searchSimkl(user.id, request, new Date()));
  redirect(searchParams.href({ text, all: null, problem: typeof answer === "string" ? answer : null }));
});

/** The same for the command palette. */
export const searchFromPalette = userFunction(SearchText, async (user, text): Promise<CatalogSearchResult> => {
  const request = text === null ? null : parseSearch(text);
  if (text === null || request === null) return { titles: [], problem: UNKNOWN_ADDRESS };
  const answer = await searchSimkl(user.id, request, new Date());
  if (typeof answer === "string") return { titles: [], problem: PROBLEM_MESSAGES[answer] };
  const hits = sortByName(answer.titles, text).slice(0, MAX_HITS);
  const entries = await getCardEntries(
    user.id,
    hits.map(({ simklId }) => simklId),
  );
  const titles = hits.map((title, index) => ({
    simklId: title.simklId,
    kind: title.kind,
    title: title.title,
    year: title.year,
    isMovie: isMovie(title),
    status: entries.get(title.simklId)?.status ?? null,
    rating: entries.get(title.simklId)?.rating ?? null,
    episode: index === 0 ? answer.episode : null,
  }));
  return { titles, problem: null };
});

/** Equal names first, then those that begin with it; otherwise Simkl's order, in which the kinds take turns. */
function sortByName(titles: readonly CatalogTitle[], text: string): CatalogTitle[] {
  const wanted = text.trim().toLowerCase();
  const turns = new Map<CatalogTitle["kind"], number>();
  const ranked = titles.map((title) => {
    const name = title.title.toLowerCase();
    const turn = turns.get(title.kind) ?? 0;
    turns.set(title.kind, turn + 1);
    return { title, turn, distance: name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2 };
  });
  return ranked
    .toSorted((one, other) => one.distance - other.distance || one.turn - other.turn)
    .map(({ title }) => title);
}
