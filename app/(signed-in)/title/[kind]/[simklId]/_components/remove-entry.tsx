import Link from "next/link";
import { submitIntent } from "@/app/(signed-in)/_actions/library";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { Button, buttonClass } from "@/components/ui/button";
import { isMovie } from "@/lib/domain/is-movie";
import { pluralize } from "@/lib/format/count";
import { listTitleRewatches } from "@/lib/library/title/title-rewatches";
import { JOURNAL_PATH } from "@/lib/routes";

const ID = "remove-from-library";

/** The dialog that confirms a removal and lists what is deleted with the title. */
export async function RemoveEntry({ context: { user, head } }: { context: TitlePageContext }) {
  const rewatches = await listTitleRewatches(user.id, head.simklId);
  const { entry } = head;
  const losses = [
    !isMovie(head) && entry && entry.watchedEpisodes > 0 && pluralize(entry.watchedEpisodes, "watched episode"),
    isMovie(head) && entry?.status === "completed" && "the day you watched it",
    entry?.rating && `your rating of ${entry.rating}`,
    entry?.memoText && "your memo",
    rewatches.length > 0 && pluralize(rewatches.length, "rewatch", "rewatches"),
  ].filter((loss) => typeof loss === "string");
  return (
    <>
      <button
        type="button"
        popoverTarget={ID}
        className="min-h-8 rounded text-sm text-soft underline-offset-4 hover:text-alert hover:underline"
      >
        Remove from library…
      </button>
      <div
        id={ID}
        popover="auto"
        role="dialog"
        aria-label="Remove from library"
        className="m-auto max-w-md rounded-xl border border-edge bg-card p-5 text-ink backdrop:bg-page/70"
      >
        <p className="text-base font-semibold wrap-anywhere">Remove “{head.title}” from your library?</p>
        <p className="mt-2 text-sm text-soft">
          {losses.length > 0
            ? `With it goes ${formatList(losses)}, on Simkl too. `
            : "Simkl removes it from your lists. "}
          Watchfolio keeps{" "}
          <Link href={JOURNAL_PATH} className="underline underline-offset-4 hover:text-ink">
            what was removed
          </Link>{" "}
          for 90 days, and can put it back{rewatches.length > 0 && ", except for rewatches"}.
        </p>
        <ActionForm action={submitIntent} className="mt-5 flex justify-end gap-2">
          <Button popoverTarget={ID} popoverTargetAction="hide">
            Keep it
          </Button>
          <IntentButton
            intent={{ kind: "remove", simklId: head.simklId }}
            className={buttonClass({ variant: "danger" })}
          >
            Remove
          </IntentButton>
        </ActionForm>
      </div>
    </>
  );
}

function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(parts);
}
