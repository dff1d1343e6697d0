import { ChevronRight } from "lucide-react";

interface LogLineProps {
  time: string;
  what: string;
  why: string;
  /** How much it took. */
  cost: string;
  isFailure?: boolean;
  children: React.ReactNode;
}

/** A line of the sync log, which unfolds: time, outcome, trigger, costs. */
export function LogLine({ time, what, why, cost, isFailure = false, children }: LogLineProps) {
  return (
    <details className="group text-sm">
      <summary className="grid min-h-10 grid-cols-[1rem_3rem_1fr_auto] items-baseline gap-x-2 rounded py-2 hover:bg-raised sm:grid-cols-[1rem_6.5rem_1fr_auto]">
        <ChevronRight
          aria-hidden="true"
          strokeWidth={1.75}
          className="size-3.5 self-center text-edge group-open:rotate-90 motion-safe:transition-transform"
        />
        <span className="text-soft">{time}</span>
        <span>
          <span className={isFailure ? "text-alert" : "font-medium"}>{what}</span>{" "}
          <span className="whitespace-nowrap text-soft">{why}</span>
        </span>
        <span className="text-right text-xs text-soft">{cost}</span>
      </summary>
      <div className="pb-3 sm:pl-6">{children}</div>
    </details>
  );
}
