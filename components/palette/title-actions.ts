import { ArrowRight, Check } from "lucide-react";
import { codePlace } from "@/components/format/code-place";
import { STATUS_ORDER, STATUSES } from "@/components/status/statuses";
import type { Intent } from "@/lib/writes/intent";
import type { Option } from "./options";
import type { Found } from "./use-titles";

/** What can be done with a title at once: mark what comes next, or put it on another list. */
export function titleActions({ simklId, isFilm, status, next }: Found["titles"][number]): Option[] {
  const place = codePlace(next ?? "");
  const lists = isFilm ? (["completed", "plantowatch", "dropped"] as const) : STATUS_ORDER;
  return [
    ...(isFilm && status !== "completed"
      ? [option("Mark as watched", Check, { kind: "watch-film", simklId, watchedAt: "now" })]
      : []),
    ...(place
      ? [
          option(`Mark ${next} as watched`, Check, {
            kind: "watch-episodes",
            simklId,
            watchedAt: "now",
            episodes: [place],
          }),
        ]
      : []),
    ...lists
      .filter((list) => list !== status)
      .map((list) =>
        option(`${status === null ? "Add" : "Move"} to ${STATUSES[list]}`, ArrowRight, {
          kind: "list",
          simklId,
          status: list,
        }),
      ),
  ];
}

function option(label: string, sign: Option["sign"], intent: Intent): Option {
  const id = `palette-act-${label.toLowerCase().replaceAll(/\W+/g, "-")}`;
  return { id, label, note: null, sign, deed: { does: "act", intent } };
}
