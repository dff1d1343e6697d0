import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/accounts/guards";
import { questionOf } from "../../question";
import { choiceInWords } from "../../range-choice";
import { readAddress, statsHref } from "../../stats-address";
import { tableOf } from "../../tables";
import { FigureRows } from "./figure-rows";

export const metadata: Metadata = { title: "Statistics as a table" };

export default async function FigureTablePage({ params, searchParams }: PageProps<"/stats/table/[figure]">) {
  const user = await requireUser();
  const { figure } = await params;
  const question = await questionOf(user, readAddress(await searchParams), new Date());
  const table = await tableOf(figure, question);
  if (!table) notFound();
  const { address } = question;
  return (
    <>
      <header className="mb-4">
        <Link
          href={statsHref(address)}
          className="mb-2 inline-flex items-center gap-1.5 rounded text-sm text-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" size={16} strokeWidth={1.75} /> Statistics
        </Link>
        <h1 className="text-xl font-semibold tracking-tight">{table.title}</h1>
        <p className="mt-1 text-sm text-soft">
          {choiceInWords(address.range, user.timeZone, question.now)}.{" "}
          <a
            href={statsHref(address, `/stats/csv/${figure}`)}
            download
            className="text-accent underline underline-offset-4"
          >
            Download as CSV
          </a>
        </p>
      </header>
      <FigureRows {...table} />
    </>
  );
}
