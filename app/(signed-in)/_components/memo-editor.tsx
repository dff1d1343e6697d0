import { submitIntent } from "@/app/(signed-in)/_actions/library";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { buttonClass } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Memo } from "@/lib/library/memos/memos-page";
import { MemoField } from "./memo-field";

interface MemoEditorProps {
  about: Pick<Memo, "simklId" | "title">;
  /** Null for a title without one. */
  memo: Pick<Memo, "text" | "isPrivate"> | null;
  className?: string;
}

/** Unfolds in place to write, change, share or delete a memo. A new memo is private by default. */
export function MemoEditor({ about: { simklId, title }, memo, className }: MemoEditorProps) {
  const { text, isPrivate } = memo ?? { text: "", isPrivate: true };
  const id = `memo-${simklId}`;
  return (
    <details className={cn("group/editor", className)}>
      <summary className="inline-flex min-h-8 list-none items-center rounded text-sm text-accent underline-offset-4 hover:underline">
        <span className="group-open/editor:hidden">{memo ? "Edit" : "Write a memo"}</span>
        <span className="hidden group-open/editor:inline">Close</span>
        <span className="sr-only">{memo ? ` the memo of ${title}` : ` about ${title}`}</span>
      </summary>
      <ActionForm action={submitIntent} className="mt-2 min-w-0">
        <label htmlFor={id} className="sr-only">
          Memo
        </label>
        <MemoField id={id} text={text} isPrivate={isPrivate} />
        <PrivacyBox isPrivate={isPrivate} />
        <div className="mt-3 flex flex-wrap gap-2">
          <IntentButton
            intent={{ kind: "memo", simklId, text: "", isPrivate }}
            className={buttonClass({ variant: "primary" })}
          >
            Save
          </IntentButton>
          {memo && (
            <IntentButton
              form={`${id}-delete`}
              intent={{ kind: "memo", simklId, text: "", isPrivate }}
              className={buttonClass({ variant: "danger", size: "small" })}
            >
              Delete
            </IntentButton>
          )}
        </div>
      </ActionForm>
      {/* Deleting saves an empty memo (docs/simkl-api.md#memos): a separate form, so that the typed text is not sent along. */}
      {memo && <ActionForm id={`${id}-delete`} action={submitIntent} />}
    </details>
  );
}

function PrivacyBox({ isPrivate }: { isPrivate: boolean }) {
  return (
    <label className="group/private mt-2 flex items-start gap-2.5 text-sm">
      <input
        type="checkbox"
        name="isPrivate"
        defaultChecked={isPrivate}
        className="mt-1 size-4 shrink-0 accent-amber"
      />
      <span>
        Private
        <span className="block text-xs text-soft not-group-has-checked/private:hidden">Only you see it.</span>
        <span className="block text-xs text-soft group-has-checked/private:hidden">
          Not ticked: shown on your public profile and feed on Simkl.
        </span>
      </span>
    </label>
  );
}
