import { submitIntent } from "@/app/(signed-in)/_actions/library";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { WatchedAtField } from "@/components/actions/watched-at-field";
import { buttonClass } from "@/components/ui/button";
import { isMovie } from "@/lib/domain/is-movie";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import type { RewatchIntent } from "@/lib/outbox/intents/rewatch-intent";
import { findIntentProblem } from "@/lib/outbox/rewatch/find-intent-problem";
import type { RewatchesWithPending } from "@/lib/outbox/rewatch/rewatches-with-pending";

interface StartRewatchProps {
  pending: RewatchesWithPending;
  context: TitlePageContext;
}

/** Starts a rewatch, or explains why that is not possible. */
export function StartRewatch({ pending, context: { head, user, now } }: StartRewatchProps) {
  const { simklId } = head;
  const intents: { label: string; intent: RewatchIntent }[] = isMovie(head)
    ? [{ label: "Mark as watched again", intent: { kind: "rewatch-film", simklId, watchedAt: "now" } }]
    : [
        {
          label: "Begin with the first episode",
          intent: { kind: "rewatch-start", simklId, watchedAt: "now", isEmpty: false },
        },
        { label: "Begin empty", intent: { kind: "rewatch-start", simklId, watchedAt: "now", isEmpty: true } },
      ];
  const buttons = intents.map((each) => ({ ...each, obstacle: findIntentProblem(each.intent, pending, now) }));
  const reasons = [...new Set(buttons.flatMap(({ obstacle }) => obstacle?.message ?? []))];
  return (
    <ActionForm action={submitIntent} className="space-y-3">
      {buttons.some(({ obstacle }) => obstacle === null || obstacle.isDateProblem) && (
        <WatchedAtField id="begin-when" localNow={formatDateTimeInput(now, user.timeZone)} />
      )}
      <p className="flex flex-wrap gap-2">
        {buttons.map(({ label, intent, obstacle }) => (
          <IntentButton
            key={label}
            intent={intent}
            aria-disabled={obstacle !== null && !obstacle.isDateProblem}
            aria-describedby={obstacle === null ? undefined : `begin-${reasons.indexOf(obstacle.message)}`}
            className={buttonClass({ className: "aria-disabled:text-soft" })}
          >
            {label}
          </IntentButton>
        ))}
      </p>
      {reasons.map((reason, index) => (
        <p key={reason} id={`begin-${index}`} className="text-xs text-soft">
          {reason}
        </p>
      ))}
    </ActionForm>
  );
}
