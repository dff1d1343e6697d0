import "server-only";
import { sql } from "@/lib/database/sql";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";

const { movie, tv, anime } = TYPICAL_RUNTIME;

/** The known length of a watch `w` of a title `t`; null when nobody says it. */
export const KNOWN_MINUTES = sql`coalesce(nullif(w."runtime", 0), nullif(t."runtime", 0))`;

/** The usual length of what is of the kind of a title `t`. */
export const TYPICAL_MINUTES = sql`CASE t."kind" WHEN 'movie' THEN ${movie}::int WHEN 'tv' THEN ${tv}::int ELSE ${anime}::int END`;
