import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Missing } from "@/app/missing";
import { requireUser } from "@/lib/accounts/guards";
import PageNotFound from "../../../not-found";
import { figureOf } from "../../figure-of";
import { FigureRows } from "./figure-rows";

export const metadata: Metadata = { title: "Statistics as a table" };

export default async function FigureTablePage({ params, searchParams }: PageProps<"/stats/table/[figure]">) {
  const user = await requireUser();
  const { figure: name } = await params;
  const figure = await figureOf(name, user, await searchParams, new Date());
  if (!figure)
    return (
      <Missing>
        <PageNotFound />
      </Missing>
    );
  const { table, about, hrefOf, path } = figure;
  return (
    <>
      <header className="mb-4">
        <Link
          href={hrefOf(path)}
          className="mb-2 inline-flex items-center gap-1.5 rounded text-sm text-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" size={16} strokeWidth={1.75} /> Statistics
        </Link>
        <h1 className="text-xl font-semibold tracking-tight">{table.title}</h1>
        <p className="mt-1 text-sm text-soft">
          {about}.{" "}
          <a href={hrefOf(`/stats/csv/${name}`)} download className="text-accent underline underline-offset-4">
            Download as CSV
          </a>
        </p>
      </header>
      <FigureRows {...table} />
    </>
  );
}
