import { defineSearchParams, oneOf } from "@/app/_lib/define-search-params";

/** The viewings in the overview's calendar: null for all. */
export const { parse: parseOverviewParams, href: overviewHref } = defineSearchParams("/overview", {
  watch: oneOf(["first", "rewatch"]),
});
