import { z } from "zod";
import { parseLibraryQuery } from "@/lib/library/browse/library-query";

/** The query of the library in a hidden field of a form. */
export const QueryField = z
  .string()
  .max(4000)
  .transform((params) => parseLibraryQuery(new URLSearchParams(params)));
