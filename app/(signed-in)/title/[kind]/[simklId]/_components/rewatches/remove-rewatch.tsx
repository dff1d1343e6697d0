import { submitIntent } from "@/app/(signed-in)/_actions/library";
import type { RewatchEntryProps } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/rewatch-entry-props";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { Button, buttonClass } from "@/components/ui/button";
import { isMovie } from "@/lib/domain/is-movie";
import { pluralize } from "@/lib/format/count";

/** The dialog that confirms a removal, and says what is deleted and what stays. */
export function RemoveRewatch({ session: { rewatchId, turn, watched }, context: { head } }: RewatchEntryProps) {
  if (rewatchId === null) return null;
  const id = `remove-rewatch-${rewatchId}`;
  const viewings = Object.keys(watched).length;
  const hasViewings = !isMovie(head) && viewings > 0;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="min-h-9 rounded text-soft underline-offset-4 enabled:hover:text-alert enabled:hover:underline disabled:opacity-60"
      >
        Remove…<span className="sr-only"> rewatch {turn}</span>
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={`Remove rewatch ${turn}`}
        className="m-auto max-w-md rounded-xl border border-edge bg-card p-5 text-ink backdrop:bg-page/70"
      >
        <p className="text-base font-semibold wrap-anywhere">
          Remove rewatch {turn} of “{head.title}”?
        </p>
        <p className="mt-2 text-sm text-soft">
          {hasViewings ? `With it go ${pluralize(viewings, "viewing")}, on Simkl too. ` : "It goes on Simkl too. "}
          It cannot be put back. Your first time, your rating and your memo stay.
        </p>
        <ActionForm action={submitIntent} className="mt-5 flex justify-end gap-2">
          <Button popoverTarget={id} popoverTargetAction="hide">
            Keep it
          </Button>
          <IntentButton
            intent={{ kind: "unrewatch", simklId: head.simklId, rewatchId }}
            className={buttonClass({ variant: "danger" })}
          >
            Remove
          </IntentButton>
        </ActionForm>
      </div>
    </>
  );
}
