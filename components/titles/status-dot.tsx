import type { ListStatus } from "@/lib/domain/list-status";

const DRAWINGS: Record<ListStatus, React.ReactNode> = {
  watching: <path d="M3 1.6 8.8 5 3 8.4Z" fill="var(--color-accent)" stroke="var(--color-accent)" />,
  completed: <circle cx="5" cy="5" r="4" fill="currentColor" stroke="currentColor" />,
  plantowatch: <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeDasharray="2 1.6" />,
  hold: <path d="M3.2 1.5v7M6.8 1.5v7" stroke="currentColor" strokeWidth="2" />,
  dropped: <path d="m2 2 6 6m0-6-6 6" stroke="currentColor" strokeWidth="1.6" />,
};

/** The mark of a list, distinguished by shape; a label stands beside it. */
export function StatusDot({ status }: { status: ListStatus }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 10 10"
      className="size-2.5 shrink-0 text-soft"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      {DRAWINGS[status]}
    </svg>
  );
}
