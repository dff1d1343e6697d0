import { z } from "zod";

const BAD_PLACE = "That could not be understood. Please try again.";
const BAD_EPISODE = "Please say which episode, as a number.";
const BAD_PERCENT = "Please say how far you are, from 0 to 100 per cent.";

/** An empty field of a form is one that was not filled in. */
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

/** What a person does about what they watch at this moment, as a form tells it. Whether it makes sense for the title is not known yet. */
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

/** What a form asks for. A button has one value, so `clear 12` names the kind and what it is about. */
export function parseWatchingForm(form: FormData): unknown {
  const { kind, ...fields } = Object.fromEntries(form);
  const [word, playbackId] = typeof kind === "string" ? kind.split(" ") : [];
  return { ...fields, kind: word, ...(playbackId !== undefined && { playbackId }) };
}
