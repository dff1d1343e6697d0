import { KINDS, type Kind } from "@/components/titles/kinds";
import type { Round } from "@/lib/library/rewatches/round";

interface RoundBarProps {
  round: Pick<Round, "covered">;
  title: { kind: Kind; aired: number };
}

/** How much of a show a round covers. */
export function RoundBar({ round: { covered }, title: { kind, aired } }: RoundBarProps) {
  return (
    <div aria-hidden="true" className={`my-2 h-2 overflow-hidden rounded-full bg-raised ${KINDS[kind].text}`}>
      <div
        className="hatched h-full rounded-full"
        style={{ width: `${((covered ?? 0) / Math.max(aired, 1)) * 100}%` }}
      />
    </div>
  );
}
