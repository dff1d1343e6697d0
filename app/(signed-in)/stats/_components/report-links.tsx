import type { Route } from "next";
import Link from "next/link";
import { type StatsParams, statsHref } from "@/app/(signed-in)/stats/search-params";

const LINK_CLASS = "rounded text-soft underline-offset-4 hover:text-ink hover:underline";

interface ReportLinksProps {
  /** The name that its table and its file have in addresses. */
  report: string;
  /** What it shows, for whoever does not see where the links stand. */
  label: string;
}

interface ReportLinksWithHrefProps extends ReportLinksProps {
  /** The address with what is asked, under this path. */
  getHref: (path: string) => Route;
}

/** The figures behind a picture: as a table on a page of its own, and as a file. */
export function ReportLinks({ params, ...link }: ReportLinksProps & { params: StatsParams }) {
  return <ReportLinksWithHref {...link} getHref={(path) => statsHref(params, path)} />;
}

/** The same for a picture that is not of one range alone. */
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
