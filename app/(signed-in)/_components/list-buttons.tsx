import { submitIntent } from "@/app/(signed-in)/_actions/library";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { type ListStatus, STATUS_LABELS, STATUS_ORDER } from "@/lib/domain/list-status";

interface ListButtonsProps {
  simklId: number;
  isMovie: boolean;
  /** Null when it is on no list. */
  status: ListStatus | null;
}

/** A button for each list that the title can be on. */
export function ListButtons({ simklId, isMovie, status }: ListButtonsProps) {
  const lists = isMovie ? (["completed", "plantowatch", "dropped"] as const) : STATUS_ORDER;
  return (
    <ActionForm action={submitIntent}>
      <fieldset>
        <legend className="mb-2 text-xs text-soft">{status === null ? "Add to" : "On the list"}</legend>
        <div className="flex flex-wrap gap-1.5">
          {lists.map((list) => (
            <IntentButton
              key={list}
              intent={{ kind: "list", simklId, status: list }}
              aria-pressed={status === list}
              aria-disabled={status === list}
              className={CHIP}
            >
              {STATUS_LABELS[list]}
            </IntentButton>
          ))}
        </div>
      </fieldset>
    </ActionForm>
  );
}

const CHIP =
  "min-h-9 rounded-full border border-line px-3 text-sm hover:border-edge aria-busy:animate-breathe aria-disabled:cursor-default aria-pressed:border-amber aria-pressed:text-accent";
