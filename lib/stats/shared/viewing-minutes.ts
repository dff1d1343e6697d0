import "server-only";
import { sql } from "@/lib/database/sql";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";

const { movie, tv, anime } = TYPICAL_RUNTIME;

/** Length of a viewing `w` of a title `t`; null when unknown. */
export const KNOWN_MINUTES = sql`coalesce(nullif(w."runtime", 0), nullif(t."runtime", 0))`;

/** Typical runtime for the kind of a title `t`. */
export const TYPICAL_MINUTES = sql`CASE t."kind" WHEN 'movie' THEN ${movie}::int WHEN 'tv' THEN ${tv}::int ELSE ${anime}::int END`;
