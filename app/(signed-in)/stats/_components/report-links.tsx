import type { Route } from "next";
import Link from "next/link";
import { type StatsParams, statsHref } from "@/app/(signed-in)/stats/search-params";

const LINK_CLASS = "rounded text-soft underline-offset-4 hover:text-ink hover:underline";

interface ReportLinksProps {
  /** The name of the report in URLs. */
  report: string;
  /** The label for screen readers. */
  label: string;
}

interface ReportLinksWithHrefProps extends ReportLinksProps {
  /** The URL of the query under this path. */
  getHref: (path: string) => Route;
}

/** Links to the data of a chart: a table page and a CSV file. */
export function ReportLinks({ params, ...link }: ReportLinksProps & { params: StatsParams }) {
  return <ReportLinksWithHref {...link} getHref={(path) => statsHref(params, path)} />;
}

/** The same for charts of more than one range. */
export function ReportLinksWithHref(link: ReportLinksWithHrefProps) {
  return (
    <p className="mt-4 flex gap-4 text-xs">
      <Link href={link.getHref(`/stats/table/${link.report}`)} prefetch={false} className={LINK_CLASS}>
        Show as table<span className="sr-only">: {link.label}</span>
      </Link>
      <a href={link.getHref(`/stats/csv/${link.report}`)} download className={LINK_CLASS}>
        CSV<span className="sr-only">: {link.label}</span>
      </a>
    </p>
  );
}
