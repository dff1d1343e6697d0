import { CloudUpload } from "lucide-react";
import type { LibraryTitleWithPending } from "@/lib/outbox/preview/pending-entry";

/** A mark for pending changes. */
export function PendingMark({ title: { pending } }: { title: LibraryTitleWithPending }) {
  if (pending === null) return null;
  const label = pending === "leaves" ? "Leaves your library" : "On its way to Simkl";
  return (
    <span title={label} className="inline-flex align-[-1px] text-accent">
      <CloudUpload aria-hidden="true" size={14} strokeWidth={2} />
      <span className="sr-only">{label}</span>
    </span>
  );
}
