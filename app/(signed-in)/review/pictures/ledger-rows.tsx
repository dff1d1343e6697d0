import { KindMark } from "@/components/kind/kind-mark";
import { KINDS } from "@/components/kind/kinds";
import type { PictureProps } from "./picture-props";

/** The rows of a card as a ledger: what it is, and the figure as large as a line lets it be. */
export function LedgerRows({ card: { rows } }: Pick<PictureProps, "card">) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map(({ id, label, value, kind }) => (
        <div key={id} data-rises="" className="py-4 sm:py-5">
          <dt className="text-sm text-soft">
            {kind && <KindMark kind={kind} className="mr-2.5" />}
            {kind && label !== KINDS[kind].label && <span className="sr-only">{KINDS[kind].label}: </span>}
            {label}
          </dt>
          <dd className="mt-1 text-xl font-semibold tracking-tight sm:text-2xl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
