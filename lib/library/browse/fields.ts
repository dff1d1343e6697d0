import "server-only";
import { byFloat, byInstant, byInteger, byText } from "@/lib/database/keyset";
import { type Sql, sql } from "@/lib/database/sql";
import { KINDS, type Kind } from "@/lib/domain/kind";
import { type ListStatus, STATUS_ORDER } from "@/lib/domain/list-status";
import { AIRED, RUNTIME, WATCHED_AT } from "./library-rows";
import type { SortKey } from "./title-keyset";

export type Direction = "asc" | "desc";

/** A field of the library; its name stands in addresses. SQL names items `i`, titles `t` and counts of rewatches `r`. */
interface Field {
  /** In the direction that people mostly want. */
  sort?: SortKey;
  facet?: FacetField;
  range?: RangeField;
}

/** A filter that offers values. */
interface FacetField {
  /** Order in URLs and counts; the page has its own, `place` in `columns.tsx`. */
  position: number;
  /** Text, or an array of texts; never null, but `none`. */
  sql: Sql;
  /** A fixed list of values, in the order that pages show. */
  values?: readonly string[];
  isList?: true;
}

/** A filter with a beginning and an end. */
interface RangeField {
  /** Order in URLs and counts; the page has its own, `place` in `columns.tsx`. */
  position: number;
  sql: Sql;
  type: "year" | "day";
}

const RATINGS = ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "none"];
const YES_NO = ["yes", "no"];

/** Whole minutes. */
const RUNTIMES = ["under-30", "30-59", "60-89", "90-119", "120-up", "none"];
const RUNTIME_BAND = sql`(CASE WHEN ${RUNTIME} IS NULL THEN 'none' WHEN t."runtime" < 30 THEN 'under-30'
  WHEN t."runtime" < 60 THEN '30-59' WHEN t."runtime" < 90 THEN '60-89' WHEN t."runtime" < 120 THEN '90-119' ELSE '120-up' END)`;

const PROGRESS = sql`(CASE WHEN t."kind" = 'movie' THEN (i."status" = 'completed')::int
  WHEN ${AIRED} > 0 THEN least(i."watchedEpisodes"::float8 / ${AIRED}, 1) END)`;
const LEFT = sql`(CASE WHEN t."kind" <> 'movie' THEN greatest(${AIRED} - i."watchedEpisodes", 0) END)`;
const GENRES = sql`(CASE WHEN t."genres" = '{}' THEN ARRAY['none'] ELSE t."genres" END)`;

/** In the order of the menu of sorts. */
const FIELDS = {
  activity: { sort: byInstant(sql`greatest(${WATCHED_AT}, i."ratedAt", i."addedAt")`, "desc") },
  title: { sort: byText(sql`t."sortTitle"`) },
  kind: {
    sort: byInteger(sql`array_position(${KINDS}::text[], t."kind"::text)`),
    facet: { position: 1, sql: sql`t."kind"::text`, values: KINDS },
  },
  type: {
    sort: byText(sql`nullif(t."animeType", '')`),
    facet: { position: 7, sql: orNone(sql`t."animeType"`) },
  },
  status: {
    sort: byInteger(sql`array_position(${STATUS_ORDER}::text[], i."status"::text)`),
    facet: { position: 2, sql: sql`i."status"::text`, values: STATUS_ORDER },
  },
  rating: {
    sort: byInteger(sql`i."rating"::int`, "desc"),
    facet: { position: 3, sql: sql`coalesce(i."rating"::text, 'none')`, values: RATINGS },
  },
  progress: { sort: byFloat(PROGRESS, "desc") },
  left: { sort: byInteger(LEFT, "desc") },
  watched: {
    sort: byInstant(WATCHED_AT, "desc"),
    range: { position: 3, sql: WATCHED_AT, type: "day" },
  },
  added: {
    sort: byInstant(sql`i."addedAt"`, "desc"),
    range: { position: 2, sql: sql`i."addedAt"`, type: "day" },
  },
  rated: {
    sort: byInstant(sql`i."ratedAt"`, "desc"),
    range: { position: 4, sql: sql`i."ratedAt"`, type: "day" },
  },
  year: {
    sort: byInteger(sql`t."year"`, "desc"),
    range: { position: 1, sql: sql`t."year"`, type: "year" },
  },
  runtime: {
    sort: byInteger(RUNTIME, "desc"),
    facet: { position: 8, sql: RUNTIME_BAND, values: RUNTIMES },
  },
  genre: {
    sort: byText(sql`nullif(array_to_string(t."genres", ', '), '')`),
    facet: { position: 4, sql: GENRES, isList: true },
  },
  country: {
    sort: byText(sql`nullif(t."country", '')`),
    facet: { position: 5, sql: orNone(sql`t."country"`) },
  },
  network: {
    sort: byText(sql`nullif(t."network", '')`),
    facet: { position: 6, sql: orNone(sql`t."network"`) },
  },
  next: {
    sort: byText(sql`left(i."nextDate", 10)`),
    facet: { position: 11, sql: yesNo(sql`i."nextToWatch" IS NOT NULL`), values: YES_NO },
  },
  community: { sort: byFloat(sql`t."communityRating"`, "desc") },
  rewatches: { sort: byInteger(sql`coalesce(r."rewatches", 0)`, "desc") },
  rewatched: { facet: { position: 10, sql: yesNo(sql`r."rewatches" > 0`), values: YES_NO } },
  memo: {
    sort: byInteger(sql`(i."memoText" <> '' AND i."memoText" IS NOT NULL)::int`, "desc"),
    facet: { position: 9, sql: yesNo(sql`i."memoText" <> ''`), values: YES_NO },
  },
} as const satisfies Record<string, Field>;

/** What pages show of a title. SQL names items `i` and titles `t`; it runs for the titles of one page. */
export const VALUES = {
  kind: as<Kind>(sql`t."kind"`),
  animeType: as<string | null>(sql`t."animeType"`),
  year: as<number | null>(sql`t."year"`),
  /** Whole minutes. */
  runtime: as<number | null>(RUNTIME),
  genres: as<string[]>(sql`t."genres"`),
  country: as<string | null>(sql`t."country"`),
  network: as<string | null>(sql`t."network"`),
  communityRating: as<number | null>(sql`t."communityRating"`),
  status: as<ListStatus>(sql`i."status"`),
  rating: as<number | null>(sql`i."rating"::int`),
  addedAt: as<Date | null>(sql`i."addedAt"`),
  watchedAt: as<Date | null>(WATCHED_AT),
  ratedAt: as<Date | null>(sql`i."ratedAt"`),
  /** Simkl's code of the next episode, `S02E03` or `E03`. */
  nextToWatch: as<string | null>(sql`i."nextToWatch"`),
  nextDate: as<string | null>(sql`i."nextDate"`),
  watchedEpisodes: as<number>(sql`i."watchedEpisodes"`),
  airedEpisodes: as<number>(sql`${AIRED}::int`),
  hasMemo: as<boolean>(sql`coalesce(i."memoText" <> '', false)`),
};

export type LibraryValues = {
  [Name in keyof typeof VALUES]: (typeof VALUES)[Name] extends TypedSql<infer Value> ? Value : never;
};

/** An expression with the type of its values. */
interface TypedSql<Value> {
  sql: Sql;
  /** For the compiler alone. */
  value?: (value: Value) => Value;
}

function as<Value>(expression: Sql): TypedSql<Value> {
  return { sql: expression };
}

/** The names of the fields that have this aspect. */
export type FieldWith<Aspect extends keyof Field> = {
  [Name in keyof typeof FIELDS]: (typeof FIELDS)[Name] extends Record<Aspect, unknown> ? Name : never;
}[keyof typeof FIELDS];

type Aspects<Aspect extends keyof Field> = Record<FieldWith<Aspect>, NonNullable<Field[Aspect]>>;

export const FACET_FIELDS = selectAspect("facet");
export const RANGE_FIELDS = selectAspect("range");
export const SORT_FIELDS = selectAspect("sort");

function selectAspect<Aspect extends keyof Field>(aspect: Aspect): Aspects<Aspect> {
  const fields: [string, Field][] = Object.entries(FIELDS);
  return Object.fromEntries(
    fields.flatMap(([name, field]) => (field[aspect] ? [[name, field[aspect]]] : [])),
  ) as Aspects<Aspect>;
}

function orNone(column: Sql): Sql {
  return sql`coalesce(nullif(${column}, ''), 'none')`;
}

function yesNo(condition: Sql): Sql {
  return sql`(CASE WHEN ${condition} THEN 'yes' ELSE 'no' END)`;
}
