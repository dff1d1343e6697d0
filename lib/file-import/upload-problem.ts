import { z } from "zod";

/** Why a file is not taken; pages have the sentences. */
export const UploadProblemCode = z.enum([
  ...(["no-file", "no-length", "too-large", "too-slow", "interrupted", "not-ready", "under-way"] as const),
  ...(["empty", "no-text", "bad-utf8", "old-encoding-too-large"] as const),
  ...([
    "broken-archive",
    "locked-archive",
    "nested-archive",
    "too-many-files",
    "no-files",
    "unpacks-too-much",
  ] as const),
  ...(["broken-json", "too-deep", "too-many-values", "broken-table", "too-many-columns", "too-many-rows"] as const),
  ...(["too-long-field", "too-long-row", "too-many-titles", "too-many-episodes"] as const),
  ...(["unknown-file", "no-lists", "nothing-in-it", "too-much-work", "failed"] as const),
]);
export type UploadProblemCode = z.output<typeof UploadProblemCode>;

export const UploadProblem = z.object({
  code: UploadProblemCode,
  /** Of a broken table. */
  line: z.int().min(1).max(100_000_000).optional(),
});
export type UploadProblem = z.output<typeof UploadProblem>;

/** For the value of a cookie. */
export function serializeUploadProblem({ code, line }: UploadProblem): string {
  return line === undefined ? code : `${code}.${line}`;
}

/** The cookie may hold anything. */
export function parseUploadProblem(value: string | undefined): UploadProblem | null {
  const [code, line] = value?.split(".") ?? [];
  const problem = UploadProblem.safeParse(line === undefined ? { code } : { code, line: Number(line) });
  return problem.success ? problem.data : null;
}
