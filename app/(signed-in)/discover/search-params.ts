import { z } from "zod";
import { defineSearchParams, oneOf, type Param, parsedBy } from "@/app/_lib/define-search-params";
import { MAX_PAGES } from "@/lib/catalog/lists/browse-list";
import { BEST_FILTERS } from "@/lib/catalog/lists/browse-words";
import { PERIODS } from "@/lib/catalog/lists/file-list";
import { KINDS } from "@/lib/domain/kind";
import { ASK_PROBLEMS } from "./messages";

const MAX_WORD = 40;
const MAX_OFFSET = 600;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const MAX_RANK = 100_000;
const MAX_SEED = 20;

const SERIES_KINDS = ["tv", "anime"] as const;

/** A word of Simkl's. Unknown ones are kept: the page says so, instead of showing another list. */
function word(): Param<string | null> {
  return {
    parse: (text) => text.trim().toLowerCase().slice(0, MAX_WORD) || undefined,
    serialize: String,
    fallback: null,
  };
}

function number(first: number, last: number, name?: string): Param<number | null> {
  return { ...parsedBy(z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(first).max(last))), name };
}

const hide = oneOf(["own"]);
/** How many titles of the list come before. */
const offset = number(1, MAX_OFFSET, "from");
const page = number(2, MAX_PAGES);
/** Why Simkl was not asked. */
const problem = oneOf(ASK_PROBLEMS);

export const trending = defineSearchParams("/discover/trending", {
  kind: oneOf(KINDS, "tv"),
  period: oneOf(PERIODS, "today"),
  hide,
  offset,
});

export const premieres = defineSearchParams("/discover/premieres", {
  kind: oneOf(SERIES_KINDS, "tv"),
  when: oneOf(["new", "soon"], "new"),
  type: word(),
  hide,
  page,
  offset,
  problem,
});

export const airing = defineSearchParams("/discover/airing", {
  /** `YYYY-MM-DD`; null for today. */
  date: parsedBy(z.iso.date()),
  kind: oneOf(KINDS),
  hide,
  offset,
});

export const best = defineSearchParams("/discover/best", {
  kind: oneOf(KINDS, "tv"),
  filter: oneOf(BEST_FILTERS, "all"),
  type: word(),
  hide,
  page,
  offset,
  problem,
});

export const genres = defineSearchParams("/discover/genres", {
  kind: oneOf(KINDS, "tv"),
  genre: word(),
  type: word(),
  country: word(),
  network: word(),
  year: word(),
  sort: word(),
  hide,
  page,
  offset,
  problem,
});

export const disc = defineSearchParams("/discover/disc", { hide, offset });

export const forYou = defineSearchParams("/discover/for-you", { kind: oneOf(KINDS) });

export const random = defineSearchParams("/discover/random", {
  source: { ...oneOf(["simkl", "plan"], "simkl"), name: "from" },
  kind: oneOf(KINDS),
  genre: word(),
  yearFrom: number(FIRST_YEAR, LAST_YEAR, "since"),
  yearTo: number(FIRST_YEAR, LAST_YEAR, "until"),
  ratingFrom: number(1, 10, "rating"),
  ratingTo: number(1, 10, "below"),
  rankLimit: number(1, MAX_RANK, "rank"),
  service: oneOf(["netflix"]),
  /** What was picked: a title of Simkl's, or the throw of the dice among one's own plan. */
  pick: number(1, 2 ** 31 - 1),
  seed: parsedBy(z.string().regex(/^\w+$/).max(MAX_SEED)),
  problem,
});

export type PremieresParams = ReturnType<typeof premieres.parse>;
export type BestParams = ReturnType<typeof best.parse>;
export type GenresParams = ReturnType<typeof genres.parse>;
export type RandomParams = ReturnType<typeof random.parse>;
