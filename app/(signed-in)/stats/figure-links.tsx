import type { Route } from "next";
import Link from "next/link";
import { type StatsAddress, statsHref } from "./stats-address";

const LINK = "rounded text-soft underline-offset-4 hover:text-ink hover:underline";

interface FigureProps {
  /** The name that its table and its file have in addresses. */
  figure: string;
  /** What it shows, for whoever does not see where the links stand. */
  of: string;
}

interface PlacedFigureProps extends FigureProps {
  /** The address with what is asked, under this path. */
  hrefOf: (path: string) => Route;
}

/** The figures behind a picture: as a table on a page of its own, and as a file. */
export function FigureLinks({ address, ...figure }: FigureProps & { address: StatsAddress }) {
  return <PlacedFigureLinks {...figure} hrefOf={(path) => statsHref(address, path)} />;
}

/** The same for a picture that is not of one range alone. */
export function PlacedFigureLinks(figure: PlacedFigureProps) {
  return (
    <p className="mt-4 flex gap-4 text-xs">
      <Link href={figure.hrefOf(`/stats/table/${figure.figure}`)} prefetch={false} className={LINK}>
        Show as table<span className="sr-only">: {figure.of}</span>
      </Link>
      <a href={figure.hrefOf(`/stats/csv/${figure.figure}`)} download className={LINK}>
        CSV<span className="sr-only">: {figure.of}</span>
      </a>
    </p>
  );
}
