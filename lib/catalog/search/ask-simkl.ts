import type { CatalogTitle } from "@/lib/catalog/titles/catalog-title";
import { toCatalogTitle } from "@/lib/catalog/titles/catalog-title";
import { findTitle } from "@/lib/catalog/titles/find-title";
import { findCatalogTitle } from "@/lib/catalog/titles/stored-catalog-title";
import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { findByFile } from "@/lib/simkl/endpoints/find-by-file";
import { findByRedirect } from "@/lib/simkl/endpoints/redirect";
import { searchTitles } from "@/lib/simkl/endpoints/search";
import type { SearchAnswer } from "./kept-searches";
import type { ForeignId, SearchRequest } from "./parse-search";

const SEARCHED_KINDS: readonly Kind[] = ["movie", "tv", "anime"];
const MAX_PER_KIND = 10;

/** How much of the person's quota a search takes: redirects and records are not counted (docs/simkl-api.md#rate-limits-and-quotas). */
export const SEARCH_COST: Record<SearchRequest["form"], number> = {
  name: SEARCHED_KINDS.length,
  file: 1,
  id: 0,
  simkl: 0,
};

/** Runs requests in the name of the person who searches. */
export interface AskAsUser {
  userId: number;
  run: <T>(work: (user: SimklUser) => Promise<T>) => Promise<T>;
}

/** The catalogue gave no answer in time. */
export class CatalogUnreachableError extends Error {
  override name = "CatalogUnreachable";
}

type Found = Omit<SearchAnswer, "answeredAt">;

const NOTHING: Found = { titles: [], episode: null };

export async function askSimkl(request: SearchRequest, askAsUser: AskAsUser, now: Date): Promise<Found> {
  const look = (kind: Kind, simklId: number) => findRecord({ kind, simklId, callerId: askAsUser.userId }, now);
  switch (request.form) {
    case "name":
      return askAsUser.run((user) => searchByName(user, request.text));
    case "simkl":
      return toFound(await look(request.kind, request.simklId));
    case "id": {
      const found = await askAsUser.run((user) => findFirst(user, request.candidates));
      return found ? toFound(await look(found.kind, found.simklId)) : NOTHING;
    }
    case "file":
      return searchByFile(request, askAsUser, look);
  }
}

async function searchByName(user: SimklUser, text: string): Promise<Found> {
  const titles = new Map<number, CatalogTitle>();
  for (const kind of SEARCHED_KINDS) {
    const { rows } = await searchTitles(user, { kind, text, limit: MAX_PER_KIND });
    for (const row of rows) {
      const title = toCatalogTitle(row, kind);
      if (title) titles.set(title.simklId, title);
    }
  }
  return { titles: [...titles.values()], episode: null };
}

async function findFirst(user: SimklUser, candidates: readonly ForeignId[]) {
  for (const ids of candidates) {
    const found = await findByRedirect(user, ids);
    if (found) return found;
  }
  return null;
}

async function searchByFile(
  { file, part }: Extract<SearchRequest, { form: "file" }>,
  askAsUser: AskAsUser,
  look: (kind: Kind, simklId: number) => Promise<CatalogTitle | null>,
): Promise<Found> {
  const match = await askAsUser.run((user) => findByFile(user, file, part ?? undefined));
  if (!match?.title) return NOTHING;
  const title = await look(match.type === "movie" ? "movie" : "tv", match.title.simklId);
  const { season, number } = match.episode ?? {};
  const episode = season != null && number != null ? { season, number, title: match.episode?.title ?? null } : null;
  return title ? { titles: [title], episode } : NOTHING;
}

/** Null when Simkl has no such title. */
async function findRecord(
  query: { kind: Kind; simklId: number; callerId: number },
  now: Date,
): Promise<CatalogTitle | null> {
  const found = await findTitle(query, now);
  if (found === "unknown") return null;
  if (typeof found === "string") throw new CatalogUnreachableError("The record of a title found could not be read.");
  return findCatalogTitle(query.simklId, now);
}

function toFound(title: CatalogTitle | null): Found {
  return title ? { titles: [title], episode: null } : NOTHING;
}
