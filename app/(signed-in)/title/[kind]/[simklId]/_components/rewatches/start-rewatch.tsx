import { submitIntent } from "@/app/(signed-in)/_actions/library";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { WatchedAtField } from "@/components/actions/watched-at-field";
import { buttonClass } from "@/components/ui/button";
import { isMovie } from "@/lib/domain/is-movie";
import { formatDateTimeInput } from "@/lib/format/date-time-input";
import type { RewatchIntent } from "@/lib/outbox/intents/rewatch-intent";
import type { RewatchesPreview } from "@/lib/outbox/preview/title-preview";
import { findIntentProblem } from "@/lib/outbox/rewatch/find-intent-problem";

interface StartRewatchProps {
  pending: RewatchesPreview;
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
  const buttons = intents.map((each) => {
    const obstacle = findIntentProblem(each.intent, pending, now);
    return { ...each, obstacle, reason: obstacle && formatWriteReason(obstacle.reason) };
  });
  const reasons = [...new Set(buttons.flatMap(({ reason }) => reason ?? []))];
  return (
    <ActionForm action={submitIntent} className="space-y-3">
      {buttons.some(({ obstacle }) => obstacle === null || obstacle.isDateProblem) && (
        <WatchedAtField id="begin-when" localNow={formatDateTimeInput(now, user.timeZone)} />
      )}
      <p className="flex flex-wrap gap-2">
        {buttons.map(({ label, intent, obstacle, reason }) => (
          <IntentButton
            key={label}
            intent={intent}
            aria-disabled={obstacle !== null && !obstacle.isDateProblem}
            aria-describedby={reason === null ? undefined : `begin-${reasons.indexOf(reason)}`}
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
