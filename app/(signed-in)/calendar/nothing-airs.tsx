import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { importState } from "@/lib/sync/import-state";
import { type CalendarAddress, calendarHref } from "./calendar-address";

interface NothingAirsProps {
  userId: number;
  address: CalendarAddress;
  /** The range in words. */
  name: string;
}

/** Nothing to show: because of the filters, because the library is not all here yet, or because nothing airs. */
export async function NothingAirs({ userId, address, name }: NothingAirsProps) {
  const isFiltered = address.kind !== null || address.list !== null;
  const { phase } = await importState(userId);
  const sentence = isFiltered
    ? `Nothing that fits airs in ${name}.`
    : phase === "importing"
      ? "Your library is still on its way from Simkl. What airs of it stands here when it has arrived."
      : `Nothing of your titles airs in ${name}. Put a show on Watching or a film on Plan to watch, and its dates stand here.`;
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-8 text-center">
      <EmptyState drawing="weeks">{sentence}</EmptyState>
      {isFiltered && (
        <Link href={calendarHref({ ...address, kind: null, list: null })} className={buttonClass()}>
          Show everything
        </Link>
      )}
    </div>
  );
}
