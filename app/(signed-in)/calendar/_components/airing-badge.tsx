import { Flag, Ticket } from "lucide-react";
import type { AiringMark } from "@/app/(signed-in)/calendar/_lib/airing-marks";

const ICONS = { premiere: Ticket, finale: Flag };

/** A premiere or a finale, in words and with a mark. */
export function AiringBadge({ type, label }: AiringMark) {
  const Icon = ICONS[type];
  return (
    <span className="inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap text-accent">
      <Icon aria-hidden="true" strokeWidth={1.75} className="size-3 shrink-0" />
      {label}
    </span>
  );
}
