import Link from "next/link";
import { SECTIONS, type Section } from "@/app/(signed-in)/up-next/messages";

interface SectionHeadProps {
  section: Section;
  /** How many and how long: "12 titles, 3 d 4 h". */
  summary: string;
  /** How many there are when not all of them are shown, else null. */
  total: number | null;
}

/** The head of a part of the page, with the way to all of it when only its beginning is shown. */
export function SectionHead({ section, summary, total }: SectionHeadProps) {
  const { heading, remark } = SECTIONS[section];
  return (
    <div className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h2 id={`section-${section}`} className="text-lg font-semibold tracking-tight">
        {heading}
      </h2>
      <p className="text-sm text-soft">{summary}</p>
      <p className="hidden text-sm text-soft md:block">{remark}</p>
      {total !== null && (
        <Link
          href={`/up-next?section=${section}`}
          className="ml-auto inline-flex min-h-8 items-center text-sm text-accent underline-offset-4 hover:underline"
        >
          Show all {total.toLocaleString("en")}
        </Link>
      )}
    </div>
  );
}
