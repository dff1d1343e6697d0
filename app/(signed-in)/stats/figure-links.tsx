import Link from "next/link";
import { type StatsAddress, statsHref } from "./stats-address";

const LINK = "rounded text-soft underline-offset-4 hover:text-ink hover:underline";

/** The figures behind a picture: as a table on a page of its own, and as a file. */
export function FigureLinks({ figure, of, address }: { figure: string; of: string; address: StatsAddress }) {
  return (
    <p className="mt-4 flex gap-4 text-xs">
      <Link href={statsHref(address, `/stats/table/${figure}`)} prefetch={false} className={LINK}>
        Show as table<span className="sr-only">: {of}</span>
      </Link>
      <a href={statsHref(address, `/stats/csv/${figure}`)} download className={LINK}>
        CSV<span className="sr-only">: {of}</span>
      </a>
    </p>
  );
}
