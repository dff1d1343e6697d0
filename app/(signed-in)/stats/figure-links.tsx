import Link from "next/link";
import { type StatsAddress, statsHref } from "./stats-address";

const LINK = "rounded text-soft underline-offset-4 hover:text-ink hover:underline";

interface FigureProps {
  /** The name that its table and its file have in addresses. */
  figure: string;
  /** What it shows, for whoever does not see where the links stand. */
  of: string;
  address: StatsAddress;
}

/** The figures behind a picture: as a table on a page of its own, and as a file. */
export function FigureLinks(figure: FigureProps) {
  return (
    <p className="mt-4 flex gap-4 text-xs">
      <Link href={statsHref(figure.address, `/stats/table/${figure.figure}`)} prefetch={false} className={LINK}>
        Show as table<span className="sr-only">: {figure.of}</span>
      </Link>
      <FileLink {...figure} />
    </p>
  );
}

/** The figures behind a picture as a file. */
export function FileLink({ figure, of, address }: FigureProps) {
  return (
    <a href={statsHref(address, `/stats/csv/${figure}`)} download className={LINK}>
      CSV<span className="sr-only">: {of}</span>
    </a>
  );
}
