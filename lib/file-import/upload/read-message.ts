import { z } from "zod";
import { Entry } from "@/lib/file-import/entry";
import { LeftOut } from "@/lib/file-import/parse/left-out";
import { SOURCE_LABELS } from "@/lib/file-import/parse/reader";
import { UploadProblem } from "@/lib/file-import/upload-problem";

export interface ReadRequest {
  /** Bytes of the body, whose pieces follow. */
  length: number;
  contentType: string;
  timeZone: string;
  now: Date;
}

/** The worker sends each message on request: `rejected`, or `head`, parts and `end`. */
export const ReadMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rejected"), problem: UploadProblem }),
  z.object({
    kind: z.literal("head"),
    fileName: z.string().max(200),
    source: z.enum(Object.keys(SOURCE_LABELS) as (keyof typeof SOURCE_LABELS)[]),
    leftOut: z.array(LeftOut).max(20),
  }),
  z.object({ kind: z.literal("part"), entries: z.array(Entry) }),
  z.object({ kind: z.literal("end") }),
]);
export type ReadMessage = z.output<typeof ReadMessage>;
