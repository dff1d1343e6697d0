import { z } from "zod";

const BAD_PLACE = "not-understood";
const BAD_EPISODE = "episode-invalid";
const BAD_PERCENT = "percent-invalid";

/** Forms send an empty field as an empty string. */
const emptyToUndefined = (value: unknown) => (value === "" ? undefined : value);

const percent = z.coerce.number(BAD_PERCENT).min(0, BAD_PERCENT).max(100, BAD_PERCENT);
const beginAt = z.preprocess(emptyToUndefined, percent.default(0));
const endAt = z.preprocess((value) => emptyToUndefined(value) ?? Number.NaN, percent);

const place = {
  simklId: z.coerce.number(BAD_PLACE).pipe(z.int32(BAD_PLACE).positive(BAD_PLACE)),
  season: z.preprocess(
    emptyToUndefined,
    z.coerce.number(BAD_EPISODE).int(BAD_EPISODE).min(0, BAD_EPISODE).max(1000, BAD_EPISODE).optional(),
  ),
  number: z.preprocess(
    emptyToUndefined,
    z.coerce.number(BAD_EPISODE).int(BAD_EPISODE).min(1, BAD_EPISODE).max(100_000, BAD_EPISODE).optional(),
  ),
};
const playback = { playbackId: z.string(BAD_PLACE).regex(/^[1-9]\d{0,18}$/, BAD_PLACE) };

/** Only the shape of a form; whether the action makes sense for the title is checked later. */
export const WatchingAction = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("check-in"), ...place, percent: beginAt }),
    z.object({ kind: z.literal("start"), ...place, percent: beginAt }),
    z.object({ kind: z.literal("pause"), ...place, percent: endAt }),
    z.object({ kind: z.literal("stop"), ...place, percent: endAt }),
    z.object({ kind: z.literal("cancel") }),
    z.object({ kind: z.literal("finish"), ...playback }),
    z.object({ kind: z.literal("clear"), ...playback }),
  ],
  BAD_PLACE,
);

export type WatchingAction = z.output<typeof WatchingAction>;

/** Of an input that is no action. */
export function toInputProblem({ issues }: z.ZodError): typeof BAD_PLACE | typeof BAD_EPISODE | typeof BAD_PERCENT {
  const message = issues[0]?.message;
  return ([BAD_EPISODE, BAD_PERCENT] as const).find((problem) => problem === message) ?? BAD_PLACE;
}

/** A button has one value, so `clear 12` contains the kind and the playback. */
export function parseWatchingForm(form: FormData): unknown {
  const { kind, ...fields } = Object.fromEntries(form);
  const [action, playbackId] = typeof kind === "string" ? kind.split(" ") : [];
  return { ...fields, kind: action, ...(playbackId !== undefined && { playbackId }) };
}
