import { db } from "@/lib/database/client";
import type { FileImportComparison, FileImportRowState, FileImportState } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { parseLeftOut } from "./parse/left-out";
import { SOURCE_LABELS, type Source } from "./parse/reader";
import { Choices } from "./plan/choices";
import type { Conflict } from "./plan/plan-entry";

export interface FileImportSummary {
  /** Such as `Letterboxd`. */
  source: string;
  fileName: string;
  state: FileImportState;
  createdAt: Date;
  endedAt: Date | null;
  choices: Choices;
  leftOut: ReturnType<typeof parseLeftOut>;
  verdicts: Record<FileImportComparison, number>;
  states: Record<FileImportRowState, number>;
  /** Titles that are sent without any choice; `names` counts those known by name only. */
  additions: number;
  conflicts: Record<Conflict, number>;
  names: number;
}

export async function findFileImport(userId: number): Promise<FileImportSummary | null> {
  const fileImport = await db.fileImport.findUnique({ where: { userId } });
  if (!fileImport) return null;
  const { source, fileName, state, createdAt, endedAt, choices, leftOut } = fileImport;
  const summary = {
    source: getSourceLabel(source),
    fileName,
    state,
    createdAt,
    endedAt,
    choices: Choices.parse(choices),
    leftOut: parseLeftOut(leftOut),
  };
  const [counts] = await rows<Counts>(sql`
    SELECT count(*) FILTER (WHERE "additions" AND "verdict" IN ('new', 'differs'))::int AS "additions",
      count(*) FILTER (WHERE "byName" AND "additions")::int AS "names",
      count(*) FILTER (WHERE 'rating' = ANY("conflicts") AND "verdict" = 'differs')::int AS "rating",
      count(*) FILTER (WHERE 'list' = ANY("conflicts") AND "verdict" = 'differs')::int AS "list",
      count(*) FILTER (WHERE 'memo' = ANY("conflicts") AND "verdict" = 'differs')::int AS "memo"
    FROM "FileImportRow" WHERE "userId" = ${userId}`);
  const [verdicts, states] = await Promise.all([
    db.fileImportRow.groupBy({ by: ["verdict"], where: { userId }, _count: true }),
    db.fileImportRow.groupBy({ by: ["state"], where: { userId }, _count: true }),
  ]);
  const { additions = 0, names = 0, rating = 0, list = 0, memo = 0 } = counts ?? {};
  return {
    ...summary,
    verdicts: { ...NO_VERDICTS, ...Object.fromEntries(verdicts.map(({ verdict, _count }) => [verdict, _count])) },
    states: { ...NO_STATES, ...Object.fromEntries(states.map((each) => [each.state, each._count])) },
    ...{ additions, names, conflicts: { rating, list, memo } },
  };
}

type Counts = Record<"additions" | "names" | Conflict, number>;

const NO_VERDICTS: FileImportSummary["verdicts"] = { new: 0, differs: 0, same: 0, unmatched: 0 };
const NO_STATES: FileImportSummary["states"] = {
  ...{ waiting: 0, sending: 0, confirmed: 0, changed: 0, notFound: 0, refused: 0, unclear: 0, skipped: 0 },
};

function getSourceLabel(source: string): string {
  return Object.hasOwn(SOURCE_LABELS, source) ? SOURCE_LABELS[source as Source] : source;
}
