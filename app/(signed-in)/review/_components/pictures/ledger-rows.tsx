import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import type { PictureProps } from "./picture-props";

/** The rows of a card as a ledger: what it is, and the figure as large as a line lets it be. */
export function LedgerRows({ card }: Pick<PictureProps, "card">) {
  return (
    <dl className="border-b border-line">
      <Entries card={card} />
    </dl>
  );
}

/** The same in two columns on wide screens. */
export function LedgerColumns({ card }: Pick<PictureProps, "card">) {
  return (
    <dl className="grid gap-x-10 sm:grid-cols-[repeat(auto-fit,minmax(190px,1fr))]">
      <Entries card={card} />
    </dl>
  );
}

function Entries({ card: { rows } }: Pick<PictureProps, "card">) {
  return rows.map(({ id, label, value, kind }) => (
    <div key={id} data-rises="" className="border-t border-line py-4 sm:py-5">
      <dt className="text-sm text-soft">
        {kind && <KindMark kind={kind} className="mr-2.5" />}
        {kind && label !== KINDS[kind].label && `${KINDS[kind].label}, `}
        {kind && label !== KINDS[kind].label ? label.toLowerCase() : label}
      </dt>
      <dd className="mt-1 text-xl font-semibold tracking-tight sm:text-2xl">{value}</dd>
    </div>
  ));
}
