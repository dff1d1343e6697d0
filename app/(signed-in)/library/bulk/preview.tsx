import Link from "next/link";
import { ActForm } from "@/components/acting/act-form";
import { counted } from "@/components/format/counted";
import { buttonClass } from "@/components/ui/button-class";
import { Panel } from "@/components/ui/panel";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import { quotaReset } from "@/lib/sync/quota";
import type { BulkEdit } from "@/lib/writes/bulk/bulk-edit";
import { previewBulk } from "@/lib/writes/bulk/bulk-preview";
import type { BulkWish } from "@/lib/writes/bulk/bulk-wish";
import { namesOf } from "@/lib/writes/bulk/names-of";
import type { Viewer } from "../../overview/viewer";
import { begin } from "./bulk-actions";
import { bulkHref } from "./bulk-href";
import { effectSentence, timeWords, wishWords } from "./bulk-words";
import { LeftOut } from "./left-out";
import { requestsLeft } from "./requests-left";
import { ToBeSent } from "./to-be-sent";

/** Besides: what changed is asked for, and of up to three kinds read. */
const CHECKING = 4;

interface PreviewProps extends Viewer {
  edit: BulkEdit;
  wish: BulkWish;
}

/** What will be sent and what that causes; one button does it. */
export async function Preview({ user, now, edit, wish }: PreviewProps) {
  const [{ plan, mark, effects, requests }, names, left] = await Promise.all([
    previewBulk(user.id, edit.simklIds, wish, now),
    namesOf(edit.simklIds),
    requestsLeft(user, now),
  ]);
  const { writes, skipped } = plan;
  const reset = quotaReset(now);
  return (
    <div className="max-w-3xl space-y-4">
      <Panel title={wishWords(wish, user.timeZone)} note={`of ${counted(edit.simklIds.length, "chosen title")}`}>
        <p className="text-lg font-semibold">
          {writes.length > 0 ? `${counted(writes.length, "title")} will be changed` : "Nothing is left to change"}
        </p>
        {writes.length > 0 && (
          <p className="mt-1 text-sm text-soft">
            {counted(requests, "request")} to Simkl, one a second at most: {timeWords(requests)}. Then up to {CHECKING}{" "}
            more that look what came of it. You have {left.left.toLocaleString("en")} of{" "}
            {left.limit.toLocaleString("en")} left today.
          </p>
        )}
        {writes.length > 0 && left.left < requests + CHECKING && (
          <p className="mt-2 text-sm text-alert">
            That is not enough for all of it. The rest waits until{" "}
            <time dateTime={reset.toISOString()} title={exactDate(reset, user.timeZone)}>
              {spokenDate(reset, user.timeZone, now)}
            </time>
            .
          </p>
        )}
        <Effects sentences={effects.map(effectSentence)} />
        {wish.kind === "remove" && writes.length > 0 && (
          <p className="mt-3 text-sm text-soft">Watchfolio keeps what was removed for 90 days, and can put it back.</p>
        )}
        <ToBeSent writes={writes} names={names} />
        <LeftOut skipped={skipped} names={names} />
        <ActForm action={begin} className="mt-6 flex flex-wrap gap-2">
          <input type="hidden" name="edit" value={String(edit.id)} />
          <input type="hidden" name="wish" value={JSON.stringify(wish)} />
          <input type="hidden" name="mark" value={mark} />
          {writes.length > 0 && (
            <button
              type="submit"
              className={buttonClass(
                wish.kind === "remove"
                  ? { className: "text-alert aria-busy:opacity-60" }
                  : { look: "primary", className: "aria-busy:opacity-60" },
              )}
            >
              {wish.kind === "remove" ? "Remove" : "Change"} {counted(writes.length, "title")}
            </button>
          )}
          <Link href={bulkHref(edit.id)} prefetch={false} className={buttonClass()}>
            Something else
          </Link>
        </ActForm>
      </Panel>
    </div>
  );
}

function Effects({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul aria-label="What follows from it" className="mt-4 list-disc space-y-1 pl-5 text-sm">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
