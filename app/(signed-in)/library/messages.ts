import { KINDS } from "@/components/titles/kinds";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { type Facet, NONE } from "@/lib/library/browse/facet-values";
import { type Range, type RangeName, toBucketRange } from "@/lib/library/browse/range-edges";

const VALUE_LABELS: Partial<Record<Facet, Record<string, string>>> = {
  kind: { tv: KINDS.tv.label, anime: KINDS.anime.label, movie: KINDS.movie.label },
  status: STATUS_LABELS,
  rating: { none: "Not rated" },
  type: { tv: "Series", movie: "Film", ova: "OVA", ona: "ONA", special: "Special", none: "Not anime" },
  runtime: {
    "under-30": "Under 30 min",
    "30-59": "30 to 59 min",
    "60-89": "60 to 89 min",
    "90-119": "90 to 119 min",
    "120-up": "2 hours and more",
  },
  memo: { yes: "With a memo", no: "Without" },
  rewatched: { yes: "Watched again", no: "Never again" },
  next: { yes: "There is one", no: "None known" },
};

/** A value of a filter as people say it. */
export function formatFilterValue(facet: Facet, value: string): string {
  const labels = VALUE_LABELS[facet];
  if (labels && Object.hasOwn(labels, value)) return labels[value] ?? value;
  if (value === NONE) return "Not known";
  return facet === "country" ? formatCountry(value) : value;
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

function formatCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code;
}

/** What is offered of a range: a decade, or a year. */
export function formatBucket(name: RangeName, bucket: string): string {
  return name === "year" ? `${bucket}s` : bucket;
}

/** A range as people say it: "1990s", "2024", "since 3 May 2024", "until 2003". */
export function formatRange(name: RangeName, range: Range): string {
  const bucket = (range.from ?? "").slice(0, 4);
  const bucketEdges = bucket === "" ? null : toBucketRange(name, bucket);
  const isDecade = name !== "year" || bucket.endsWith("0");
  if (bucketEdges && isDecade && bucketEdges.from === range.from && bucketEdges.to === range.to)
    return formatBucket(name, bucket);
  if (range.to === null) return `since ${formatEdge(range.from)}`;
  if (range.from === null) return `until ${formatEdge(range.to)}`;
  return range.from === range.to ? formatEdge(range.from) : `${formatEdge(range.from)} to ${formatEdge(range.to)}`;
}

const DAYS = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

function formatEdge(edge: string | null): string {
  if (edge === null) return "";
  return edge.length === 4 ? edge : DAYS.format(new Date(`${edge}T00:00:00Z`));
}

/** Why a view was not saved. */
export const SAVED_VIEW_MESSAGES = {
  noName: "Give the view a name.",
  longName: "A name has at most 40 characters.",
  tooMany: "You have as many views as fit. Delete one first.",
};
