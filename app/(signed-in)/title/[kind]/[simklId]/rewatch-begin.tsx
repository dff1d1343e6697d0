import { ActButton } from "@/components/acting/act-button";
import { ActForm } from "@/components/acting/act-form";
import { WhenField } from "@/components/acting/when-field";
import { buttonClass } from "@/components/ui/button-class";
import { wallClock } from "@/lib/dates/wall-clock";
import type { RewatchIntent } from "@/lib/writes/rewatch/rewatch-intent";
import { rewatchObstacle } from "@/lib/writes/rewatch/rewatch-obstacle";
import type { RewatchesAhead } from "@/lib/writes/rewatch/rewatches-ahead";
import { act } from "../../../act-actions";
import { isFilm } from "./is-film";
import type { Visit } from "./visit";

interface RewatchBeginProps {
  ahead: RewatchesAhead;
  visit: Visit;
}

/** Begins a rewatch; what stands in the way of that is said before it is pressed. */
export function RewatchBegin({ ahead, visit: { head, user, now } }: RewatchBeginProps) {
  const { simklId } = head;
  const intents: { label: string; intent: RewatchIntent }[] = isFilm(head)
    ? [{ label: "Mark as watched again", intent: { kind: "rewatch-film", simklId, watchedAt: "now" } }]
    : [
        {
          label: "Begin with the first episode",
          intent: { kind: "rewatch-start", simklId, watchedAt: "now", isEmpty: false },
        },
        { label: "Begin empty", intent: { kind: "rewatch-start", simklId, watchedAt: "now", isEmpty: true } },
      ];
  const buttons = intents.map((each) => ({ ...each, obstacle: rewatchObstacle(each.intent, ahead, now) }));
  const reasons = [...new Set(buttons.flatMap(({ obstacle }) => obstacle?.sentence ?? []))];
  return (
    <ActForm action={act} className="space-y-3">
      {buttons.some(({ obstacle }) => obstacle === null || obstacle.isOfDate) && (
        <WhenField id="begin-when" localNow={wallClock(now, user.timeZone)} />
      )}
      <p className="flex flex-wrap gap-2">
        {buttons.map(({ label, intent, obstacle }) => (
          <ActButton
            key={label}
            intent={intent}
            aria-disabled={obstacle !== null && !obstacle.isOfDate}
            aria-describedby={obstacle === null ? undefined : `begin-${reasons.indexOf(obstacle.sentence)}`}
            className={buttonClass({ className: "min-h-9 px-3 aria-busy:opacity-60 aria-disabled:text-soft" })}
          >
            {label}
          </ActButton>
        ))}
      </p>
      {reasons.map((reason, index) => (
        <p key={reason} id={`begin-${index}`} className="text-xs text-soft">
          {reason}
        </p>
      ))}
    </ActForm>
  );
}
