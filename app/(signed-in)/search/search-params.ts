import { defineSearchParams, oneOf, type Param } from "@/app/_lib/define-search-params";
import { MAX_SEARCH_LENGTH } from "@/lib/catalog/search/parse-search";
import { KINDS } from "@/lib/domain/kind";
import { SEARCH_PROBLEMS } from "./problems";

const text: Param<string> = {
  name: "q",
  parse: (value) => value.trim().slice(0, MAX_SEARCH_LENGTH),
  serialize: String,
  fallback: "",
};

/** `all`: the kind of which every title is shown. `problem`: why Simkl gave no answer a moment ago. */
export const searchParams = defineSearchParams("/search", { text, all: oneOf(KINDS), problem: oneOf(SEARCH_PROBLEMS) });
